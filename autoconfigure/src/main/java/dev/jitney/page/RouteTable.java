package dev.jitney.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** The pages of one generation of an application's classes. Immutable. */
final class RouteTable {

	private static final PathContainer ROOT = PathContainer.parsePath("/");

	private final List<PageDefinition> pages;

	private final List<RoutedPage> routes;

	private final Map<Integer, PageDefinition> errorPages = new HashMap<>();

	/**
	 * @throws InvalidPageException if two pages are for the same route, whatever its
	 * variables are called, or for the same HTTP status
	 */
	RouteTable(Collection<PageDefinition> pages) {
		this.pages = List.copyOf(pages);
		Map<String, PageDefinition> byPlace = new HashMap<>();
		for (PageDefinition page : this.pages) {
			PageDefinition other = byPlace.putIfAbsent(place(page), page);
			if (other != null) {
				throw new InvalidPageException(page.method(),
						"is for " + described(page) + ", and so is " + other.method() + described(other, page),
						"Give one of them another " + what(page));
			}
			if (page.kind() instanceof PageKind.Failure failure) {
				this.errorPages.put(failure.status(), page);
			}
		}
		this.routes = this.pages.stream()
			.filter((page) -> page.kind() instanceof PageKind.Route)
			.map((page) -> new RoutedPage(((PageKind.Route) page.kind()).pattern(), page))
			.sorted(Comparator.comparing(RoutedPage::pattern, PathPattern.SPECIFICITY_COMPARATOR))
			.toList();
	}

	private static String what(PageDefinition page) {
		return page.isErrorPage() ? "status" : PreviewPath.name(page).isPresent() ? "name" : "path";
	}

	private static String place(PageDefinition page) {
		return page.isErrorPage() ? page.name() : RouteShape.of(page.name());
	}

	private static String described(PageDefinition page) {
		Optional<String> preview = PreviewPath.name(page);
		if (preview.isPresent()) {
			return "the preview '" + preview.get() + "'";
		}
		return (page.kind() instanceof PageKind.Failure failure)
				? (failure.status() == ErrorPage.OTHERS) ? "all other errors" : "status " + failure.status()
				: "'" + page.name() + "'";
	}

	private static String described(PageDefinition other, PageDefinition page) {
		return other.name().equals(page.name()) ? "" : " with '" + other.name() + "'";
	}

	List<PageDefinition> pages() {
		return this.pages;
	}

	Optional<PageMatch> match(PathContainer path) {
		PathContainer asked = path.value().isEmpty() ? ROOT : path;
		return this.routes.stream().flatMap((route) -> route.match(asked).stream()).findFirst();
	}

	Optional<PageMatch> errorPage(int status) {
		PageDefinition others = this.errorPages.get(ErrorPage.OTHERS);
		PageDefinition page = this.errorPages.getOrDefault(status, others);
		HttpStatus known = HttpStatus.resolve(status);
		Map<String, String> variables = Map.of("status", Integer.toString(status), "message",
				(known != null) ? known.getReasonPhrase() : "Error " + status);
		return Optional.ofNullable(page).map((found) -> new PageMatch(found, variables));
	}

	private record RoutedPage(PathPattern pattern, PageDefinition page) {

		Optional<PageMatch> match(PathContainer path) {
			PathPattern.PathMatchInfo info = this.pattern.matchAndExtract(path);
			return Optional.ofNullable(info).map((found) -> new PageMatch(this.page, found.getUriVariables()));
		}

	}

}
