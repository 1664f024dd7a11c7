package dev.jitney.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;

import dev.jitney.html.Component;
import dev.jitney.html.Fragment;
import dev.jitney.html.Layout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Which layout a page has: its own, that of its class, or none. */
class PageLayoutTests {

	@Test
	void layoutOfTheClassIsThatOfItsPages() throws IOException {
		assertThat(layouts(Framed.class)).isEqualTo(Map.of("usual", "Frame", "named", "Frame", "other", "Other",
				"alone", "none", "missing", "Frame", "broken", "none"));
	}

	@Test
	void classWithoutLayoutHasPagesWithoutOne() throws IOException {
		assertThat(layouts(Bare.class)).isEqualTo(Map.of("usual", "none", "other", "Other"));
		assertThat(layouts(Declined.class)).isEqualTo(Map.of("usual", "none"));
	}

	private static Map<String, String> layouts(Class<?> type) throws IOException {
		try (InputStream file = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
			return PageClassReader.pages(file.readAllBytes())
				.stream()
				.collect(Collectors.toMap(PageDefinition::methodName, (page) -> simpleName(page.layoutClassName())));
		}
	}

	private static String simpleName(@Nullable String className) {
		return (className != null) ? className.substring(className.lastIndexOf('$') + 1) : "none";
	}

	@Pages(layout = Frame.class)
	static class Framed {

		@Page(path = "/usual")
		static Component usual() {
			return new Fragment(List.of());
		}

		@Page(path = "/named", layout = PagesLayout.class)
		static Component named() {
			return new Fragment(List.of());
		}

		@Page(path = "/other", layout = Other.class)
		static Component other() {
			return new Fragment(List.of());
		}

		@Page(path = "/alone", layout = NoLayout.class)
		static Component alone() {
			return new Fragment(List.of());
		}

		@ErrorPage(404)
		static Component missing() {
			return new Fragment(List.of());
		}

		@ErrorPage(layout = NoLayout.class)
		static Component broken() {
			return new Fragment(List.of());
		}

	}

	@Pages
	static class Bare {

		@Page(path = "/usual")
		static Component usual() {
			return new Fragment(List.of());
		}

		@Page(path = "/other", layout = Other.class)
		static Component other() {
			return new Fragment(List.of());
		}

	}

	@Pages(layout = NoLayout.class)
	static class Declined {

		@Page(path = "/usual")
		static Component usual() {
			return new Fragment(List.of());
		}

	}

	static final class Frame implements Layout {

		@Override
		public Component around(Component content) {
			return content;
		}

	}

	static final class Other implements Layout {

		@Override
		public Component around(Component content) {
			return content;
		}

	}

}
