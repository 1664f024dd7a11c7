package dev.jitney.page;

import java.util.List;

import dev.jitney.html.Component;
import dev.jitney.html.Fragment;
import dev.jitney.html.Layout;
import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PageLoaderTests {

	private final PageLoader loader = new PageLoader(PageLoaderTests.class::getClassLoader);

	@Test
	void callsPageMethodEachTimeItIsAsked() {
		PageSource source = load("works", null);
		assertThat(source.component().get()).isEqualTo(source.component().get()).isNotSameAs(source.component().get());
		assertThat(source.layout()).isNull();
	}

	@Test
	void loadsNothingBeforeItIsAsked() {
		PageLoader unable = new PageLoader(() -> {
			throw new IllegalStateException("asked for a class loader");
		});
		assertThatNoException().isThrownBy(() -> unable.load(definition("works", Bare.class.getName())));
	}

	@Test
	void createsLayout() {
		assertThat(load("works", Bare.class.getName()).layout().get()).isInstanceOf(Bare.class);
	}

	@Test
	void namesPageAndLineWhenPageMethodThrows() {
		assertThatExceptionOfType(PageMethodException.class).isThrownBy(() -> load("throwing", null).component().get())
			.withMessageMatching("Page '/throwing' cannot be described: no such thing \\(at .*PageLoaderTests\\$Site"
					+ "\\.throwing\\(PageLoaderTests\\.java:\\d+\\)\\)")
			.withCauseInstanceOf(IllegalStateException.class)
			.satisfies((failure) -> assertThat(failure.page()).isEqualTo("/throwing"));
	}

	@Test
	void refusesNull() {
		assertThatExceptionOfType(InvalidPageException.class).isThrownBy(() -> load("missing", null).component().get())
			.withMessage(Site.class.getName() + ".missing returned null. "
					+ "Return a component; fragment() is the empty one.");
	}

	@Test
	void namesPageWhenItsClassIsGone() {
		PageDefinition gone = new PageDefinition(route("/gone"), "com.acme.Gone", "page", "", null,
				new SourceLocation("com.acme.Gone", "page", "Gone.java", 12));
		assertThatExceptionOfType(PageMethodException.class).isThrownBy(() -> this.loader.load(gone).component().get())
			.withMessage("Page '/gone' cannot be described: com.acme.Gone (at com.acme.Gone.page(Gone.java:12))");
	}

	@Test
	void namesPageWhenItsMethodIsGone() {
		assertThatExceptionOfType(InvalidPageException.class).isThrownBy(() -> load("gone", null).component().get())
			.withMessage(Site.class.getName() + ".gone is gone. Restart the application.");
	}

	@Test
	void refusesLayoutThatNeedsArguments() {
		assertThatExceptionOfType(InvalidPageException.class)
			.isThrownBy(() -> load("works", Demanding.class.getName()).layout().get())
			.withMessage(Site.class.getName() + ".works has the layout " + Demanding.class.getName()
					+ ", which cannot be created. "
					+ "Make it a class, not nested in an instance, with a constructor without arguments.");
	}

	@Test
	void namesPageAndLineWhenLayoutThrows() {
		assertThatExceptionOfType(PageMethodException.class)
			.isThrownBy(() -> load("works", Throwing.class.getName()).layout().get())
			.withMessageContaining("Page '/works' cannot be described: no layout today (at ")
			.withMessageContaining("PageLoaderTests$Throwing.<init>(PageLoaderTests.java:");
	}

	private PageSource load(String method, @Nullable String layout) {
		return this.loader.load(definition(method, layout));
	}

	private static PageDefinition definition(String method, @Nullable String layout) {
		String site = Site.class.getName();
		return new PageDefinition(route("/" + method), site, method, "", layout,
				new SourceLocation(site, method, "PageLoaderTests.java", 1));
	}

	private static PageKind route(String path) {
		return new PageKind.Route(PathPatternParser.defaultInstance.parse(path));
	}

	static class Site {

		private static Component works() {
			return new Fragment(List.of());
		}

		static Component throwing() {
			throw new IllegalStateException("no such thing");
		}

		static @Nullable Component missing() {
			return null;
		}

	}

	static class Bare implements Layout {

		@Override
		public Component around(Component content) {
			return content;
		}

	}

	static class Demanding implements Layout {

		Demanding(String name) {
		}

		@Override
		public Component around(Component content) {
			return content;
		}

	}

	static class Throwing implements Layout {

		Throwing() {
			throw new IllegalStateException("no layout today");
		}

		@Override
		public Component around(Component content) {
			return content;
		}

	}

}
