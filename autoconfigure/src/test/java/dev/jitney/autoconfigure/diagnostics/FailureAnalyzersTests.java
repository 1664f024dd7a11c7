package dev.jitney.autoconfigure.diagnostics;

import java.util.List;

import dev.jitney.compile.PageCompileException;
import dev.jitney.compile.PagesNotCompiledException;
import dev.jitney.html.Html;
import dev.jitney.html.MarkupException;
import dev.jitney.html.SourceLocation;
import dev.jitney.page.InvalidPageException;
import dev.jitney.state.codec.InvalidStateException;
import dev.jitney.state.codec.StateCreationException;
import dev.jitney.web.resource.ClientResources;
import dev.jitney.web.resource.PreactNotFoundException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What an application that does not start prints. */
class FailureAnalyzersTests {

	@Test
	void pageNamesItsMethodAndWhatToWriteInstead() {
		assertAnalysis(new InvalidPageException("com.acme.TodoPages.todos", "takes arguments", "Take none"),
				"com.acme.TodoPages.todos takes arguments. Take none.", "Take none.");
	}

	@Test
	void pagesThatDoNotCompileAreListed() {
		PageCompileException first = new PageCompileException("The page a does not compile: one", null);
		PageCompileException second = new PageCompileException("The page b does not compile: two", null);
		FailureAnalysis analysis = analyze(new PagesNotCompiledException(List.of(first, second)));
		assertThat(analysis.getDescription().lines()).containsExactly("2 pages do not compile:", "",
				"    - The page a does not compile: one", "    - The page b does not compile: two");
		assertThat(analysis.getAction()).isEqualTo("Change the pages as the messages say.");
	}

	@Test
	void pageThatDoesNotCompileNamesItsPlace() {
		SourceLocation place = SourceLocation.caller();
		FailureAnalysis analysis = analyze(new PageCompileException("A list has no key", place));
		assertThat(analysis.getDescription()).startsWith("A list has no key (at ");
		assertThat(analysis.getAction()).isEqualTo("Change the page as the message says, at " + place + ".");
	}

	@Test
	void markupNamesItsPlace() {
		MarkupException failure = catchThrowableOfType(MarkupException.class, () -> Html.input().id("a").id("b"));
		FailureAnalysis analysis = analyze(failure);
		assertThat(analysis.getDescription()).isEqualTo(failure.getMessage());
		assertThat(analysis.getAction())
			.isEqualTo("Change the markup at " + failure.location() + " as the message says.");
	}

	@Test
	void stateNamesItsClass() {
		assertAnalysis(new InvalidStateException(String.class, "String.x is no good: write y"),
				"String.x is no good: write y", "Change the class java.lang.String as the message says.");
	}

	@Test
	void stateThatCannotBeMadeNamesTheReason() {
		FailureAnalysis analysis = analyze(new StateCreationException(String.class, "No String can be made",
				new IllegalStateException("no bean")));
		assertThat(analysis.getDescription().lines()).containsExactly("No String can be made", "",
				"java.lang.IllegalStateException: no bean");
		assertThat(analysis.getAction()).startsWith("Make sure that the constructor of java.lang.String ");
	}

	@Test
	void missingPreactNamesTheStarter() {
		PreactNotFoundException failure = catchThrowableOfType(PreactNotFoundException.class,
				() -> new ClientResources(new FilteredClassLoader((resource) -> resource.contains("preact"))));
		FailureAnalysis analysis = analyze(failure);
		assertThat(analysis.getDescription()).startsWith("Preact is not on the class path");
		assertThat(analysis.getAction()).contains("dev.jitney:jitney-spring-boot-starter");
	}

	private static void assertAnalysis(Throwable failure, String description, String action) {
		FailureAnalysis analysis = analyze(failure);
		assertThat(analysis.getDescription()).isEqualTo(description);
		assertThat(analysis.getAction()).isEqualTo(action);
	}

	/** Asks all analyzers on the class path, as Spring Boot does. */
	static FailureAnalysis analyze(Throwable failure) {
		Throwable wrapped = new BeanCreationException("jitney", "Instantiation failed", failure);
		SpringFactoriesLoader loader = SpringFactoriesLoader.forDefaultResourceLocation();
		List<FailureAnalyzer> analyzers = loader.load(
				FailureAnalyzer.class, SpringFactoriesLoader.ArgumentResolver
					.of(org.springframework.core.env.Environment.class, new MockEnvironment()),
				(type, name, problem) -> {
				});
		AnnotationAwareOrderComparator.sort(analyzers);
		return analyzers.stream()
			.map((analyzer) -> analyzer.analyze(wrapped))
			.filter((analysis) -> analysis != null)
			.findFirst()
			.orElseThrow();
	}

}
