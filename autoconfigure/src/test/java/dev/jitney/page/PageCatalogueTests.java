package dev.jitney.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.jitney.html.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageCatalogueTests {

	@Test
	void choosesMostSpecificRoute() {
		PageCatalogue catalogue = catalogue("/{*path}", "/post/{id}", "/post/new", "/");
		assertThat(name(catalogue, "/post/new")).contains("/post/new");
		assertThat(name(catalogue, "/post/7")).contains("/post/{id}");
		assertThat(name(catalogue, "/other/7")).contains("/{*path}");
		assertThat(name(catalogue, "/")).contains("/");
	}

	@Test
	void decodesVariables() {
		assertThat(catalogue("/post/{id}/{*rest}").match(path("/post/caf%C3%A9/a/b"))).get()
			.extracting(PageMatch::variables)
			.isEqualTo(Map.of("id", "café", "rest", "/a/b"));
	}

	@Test
	void takesEmptyPathForTheRoot() {
		assertThat(name(catalogue("/"), "")).contains("/");
	}

	@Test
	void matchesNothingWhenNoRouteFits() {
		assertThat(name(catalogue("/post/{id}"), "/post")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/post/{id}, /post/{name}", "/post/{id}, /post/*", "/docs/{*path}, /docs/**", "/todos, /todos",
			"'/a/{b:[0-9]{2}}', '/a/{c:[0-9]{2}}'" })
	void refusesTwoPagesForTheSamePaths(String first, String second) {
		assertThatExceptionOfType(InvalidPageException.class).isThrownBy(() -> catalogue(first, second))
			.withMessageStartingWith("com.acme.Site.page1 is for '" + second + "', and so is com.acme.Site.page0")
			.withMessageEndingWith("Give one of them another path.");
	}

	@Test
	void namesBothRoutesWhenTheyDiffer() {
		assertThatExceptionOfType(InvalidPageException.class).isThrownBy(() -> catalogue("/post/{id}", "/post/{name}"))
			.withMessage("com.acme.Site.page1 is for '/post/{name}', and so is com.acme.Site.page0 "
					+ "with '/post/{id}'. Give one of them another path.");
	}

	@Test
	void acceptsRoutesThatDifferInExpression() {
		assertThat(catalogue("/a/{b:[0-9]+}", "/a/{b:[a-z]+}", "/a/{b}", "/a/{b}/c").pages()).hasSize(4);
	}

	@Test
	void findsErrorPageForStatusOrTheOneForOthers() {
		PageCatalogue catalogue = new PageCatalogue(List.of(failure(404), failure(ErrorPage.OTHERS)));
		assertThat(catalogue.errorPage(404).map((match) -> match.page().name())).contains("error-404");
		assertThat(catalogue.errorPage(500)).get().satisfies((match) -> {
			assertThat(match.page().name()).isEqualTo("error");
			assertThat(match.variables()).isEqualTo(Map.of("status", "500", "message", "Internal Server Error"));
		});
	}

	@Test
	void findsWordsForStatusThatHasNone() {
		assertThat(new PageCatalogue(List.of(failure(ErrorPage.OTHERS))).errorPage(599)).get()
			.extracting(PageMatch::variables)
			.isEqualTo(Map.of("status", "599", "message", "Error 599"));
	}

	@Test
	void hasNoErrorPageWhenNoneIsDeclared() {
		assertThat(catalogue("/").errorPage(404)).isEmpty();
	}

	@Test
	void refusesTwoErrorPagesForOneStatus() {
		assertThatExceptionOfType(InvalidPageException.class)
			.isThrownBy(() -> new PageCatalogue(List.of(failure(404), failure(404))))
			.withMessage("com.acme.Site.failure404 is for status 404, and so is com.acme.Site.failure404. "
					+ "Give one of them another status.");
	}

	private static Optional<String> name(PageCatalogue catalogue, String path) {
		return catalogue.match(path(path)).map((match) -> match.page().name());
	}

	private static PathContainer path(String path) {
		return PathContainer.parsePath(path);
	}

	private static PageCatalogue catalogue(String... routes) {
		List<String> all = List.of(routes);
		return new PageCatalogue(Stream.iterate(0, (index) -> index < all.size(), (index) -> index + 1)
			.map((index) -> definition("page" + index,
					new PageKind.Route(PathPatternParser.defaultInstance.parse(all.get(index)))))
			.toList());
	}

	private static PageDefinition failure(int status) {
		return definition("failure" + status, new PageKind.Failure(status));
	}

	private static PageDefinition definition(String method, PageKind kind) {
		return new PageDefinition(kind, "com.acme.Site", method, "", null,
				new SourceLocation("com.acme.Site", method, "Site.java", 1));
	}

}
