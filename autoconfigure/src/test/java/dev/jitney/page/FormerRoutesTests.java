package dev.jitney.page;

import java.util.Arrays;
import java.util.Set;

import dev.jitney.html.SourceLocation;
import org.junit.jupiter.api.Test;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

class FormerRoutesTests {

	private final PageCatalogue catalogue = catalogue("/", "/post/{id}");

	private final Set<String> seen = FormerRoutes.none();

	private final FormerRoutes routes = new FormerRoutes(this.catalogue, this.seen);

	@Test
	void pageThatAnEditTookAwayIsMissingUntilItIsBack() {
		assertThat(this.routes.missing()).isEmpty();
		replace("/");
		assertThat(this.routes.missing()).containsExactly("/post/{id}");
		assertThat(this.routes.isMissing(PathContainer.parsePath("/post/7"))).isTrue();
		assertThat(this.routes.isMissing(PathContainer.parsePath("/never"))).isFalse();
		replace("/", "/post/{id}");
		assertThat(this.routes.missing()).isEmpty();
	}

	@Test
	void pageThatCameMeanwhileIsMissingOnceItHasGone() {
		replace("/", "/new");
		replace("/");
		assertThat(this.routes.missing()).containsExactly("/new", "/post/{id}");
	}

	@Test
	void nextContextKnowsOfThoseBefore() {
		PageCatalogue next = catalogue("/");
		assertThat(new FormerRoutes(next, this.seen).missing()).containsExactly("/post/{id}");
	}

	private void replace(String... patterns) {
		this.catalogue.replace(catalogue(patterns));
		this.routes.note();
	}

	private static PageCatalogue catalogue(String... patterns) {
		return new PageCatalogue(Arrays.stream(patterns)
			.map((pattern) -> new PageDefinition(new PageKind.Route(PathPatternParser.defaultInstance.parse(pattern)),
					"Pages", "page", "", null, new SourceLocation("Pages", "page", "Pages.java", 1)))
			.toList());
	}

}
