package dev.jitney.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import dev.jitney.html.Component;
import dev.jitney.html.Fragment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every rule of a page's declaration has its message. */
class PageDeclarationTests {

	private static final String HERE = PageDeclarationTests.class.getName() + "$";

	@Test
	void refusesPageInUnmarkedClass() {
		assertRefused(Unmarked.class, "Unmarked.page is a page, but its class is not marked as one. "
				+ "Put @Pages on PageDeclarationTests.Unmarked.");
	}

	@Test
	void refusesInstanceMethod() {
		assertRefused(Instance.class, "Instance.page is a page and not static. Write 'static Component page()': "
				+ "a page is described once, for everybody, and has no instance.");
	}

	@Test
	void refusesArguments() {
		assertRefused(Arguments.class, "Arguments.page is a page and takes arguments. Write 'static Component page()': "
				+ "show a state's value with text(…) and bind a state to a route variable with pathKey(…).");
	}

	@Test
	void refusesOtherResult() {
		assertRefused(Result.class,
				"Result.page is a page and returns java.lang.String. Write 'static Component page()'.");
	}

	@Test
	void refusesResultThatIsPartOfComponentOnly() {
		assertRefused(Part.class,
				"Part.page is a page and returns dev.jitney.html.Trigger. Write 'static Component page()'.");
	}

	@Test
	void refusesPageThatIsErrorPageToo() {
		assertRefused(Both.class, "Both.page is both @Page and @ErrorPage. "
				+ "Write a method for each; they can share what they return.");
	}

	@Test
	void refusesErrorPageForSuccess() {
		assertRefused(Success.class, "Success.page is an error page for status 200, which is no error. "
				+ "Write a status from 400 to 599, or none for all others.");
	}

	@Test
	void refusesPathThatIsNoPattern() {
		assertThatExceptionOfType(InvalidPageException.class).isThrownBy(() -> read(Pattern.class))
			.withMessage(HERE + "Pattern.page has the path '/a/{b', which is no pattern. "
					+ "Correct it at character 6: Expected close capture character after variable name }.")
			.satisfies((failure) -> assertThat(failure.method()).isEqualTo(HERE + "Pattern.page"));
	}

	@Test
	void refusesPathOfJitney() {
		assertRefused(Own.class,
				"Own.page has the path '/_jitney/x', which Jitney keeps for itself. Choose another path.");
	}

	@Test
	void acceptsEmptyPathAsRoot() {
		assertThat(read(Empty.class)).extracting(PageDefinition::name).containsExactly("/");
	}

	private static void assertRefused(Class<?> type, String message) {
		assertThatExceptionOfType(InvalidPageException.class).isThrownBy(() -> read(type)).withMessage(HERE + message);
	}

	private static List<PageDefinition> read(Class<?> type) {
		String file = "/" + type.getName().replace('.', '/') + ".class";
		try (InputStream input = type.getResourceAsStream(file)) {
			return PageClassReader.pages(input.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static class Unmarked {

		@Page(path = "/")
		static Component page() {
			return new Fragment(List.of());
		}

	}

	@Pages
	static class Instance {

		@Page(path = "/")
		Component page() {
			return new Fragment(List.of());
		}

	}

	@Pages
	static class Arguments {

		@Page(path = "/")
		static Component page(String name) {
			return new Fragment(List.of());
		}

	}

	@Pages
	static class Result {

		@Page(path = "/")
		static String page() {
			return "";
		}

	}

	@Pages
	static class Part {

		@Page(path = "/")
		static dev.jitney.html.Trigger page() {
			throw new IllegalStateException();
		}

	}

	@Pages
	static class Both {

		@Page(path = "/")
		@ErrorPage
		static Component page() {
			return new Fragment(List.of());
		}

	}

	@Pages
	static class Success {

		@ErrorPage(200)
		static Component page() {
			return new Fragment(List.of());
		}

	}

	@Pages
	static class Pattern {

		@Page(path = "/a/{b")
		static Component page() {
			return new Fragment(List.of());
		}

	}

	@Pages
	static class Own {

		@Page(path = "_jitney/x")
		static Component page() {
			return new Fragment(List.of());
		}

	}

	@Pages
	static class Empty {

		@Page(path = "")
		static Component page() {
			return new Fragment(List.of());
		}

	}

}
