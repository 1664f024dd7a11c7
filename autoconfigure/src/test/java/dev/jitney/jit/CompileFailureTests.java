package dev.jitney.jit;

import java.util.List;

import dev.jitney.compile.PageCompileException;
import dev.jitney.html.SourceLocation;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageKind;
import org.junit.jupiter.api.Test;

import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

class CompileFailureTests {

	private static final String TYPE = CompileFailureTests.class.getName();

	private static final SourceLocation LOCATION = new SourceLocation(TYPE, "page", "CompileFailureTests.java", 3);

	private static final PageDefinition PAGE = new PageDefinition(
			new PageKind.Route(PathPatternParser.defaultInstance.parse("/todos")), TYPE, "page", "", null, LOCATION);

	private final SourceExcerpts excerpts = new SourceExcerpts(getClass()::getClassLoader);

	@Test
	void takesThePlaceFromTheException() {
		SourceLocation place = new SourceLocation("com.acme.Pages", "footer", "Pages.java", 7);
		CompileFailure failure = CompileFailure.of(PAGE, new PageCompileException("No good", place), this.excerpts);
		assertThat(failure).isEqualTo(new CompileFailure("/todos", place, "No good", List.of()));
	}

	@Test
	void takesThePlaceOfTheInnermostCause() {
		SourceLocation inner = new SourceLocation("com.acme.Pages", "item", "Pages.java", 9);
		Exception cause = new PageCompileException("No good", inner);
		SourceLocation outer = new SourceLocation("com.acme.Pages", "page", "Pages.java", 1);
		PageCompileException failure = new PageCompileException("Outside", outer);
		failure.initCause(cause);
		assertThat(CompileFailure.of(PAGE, failure, this.excerpts).location()).isEqualTo(inner);
	}

	@Test
	void takesThePlaceFromTheStackTraceOfAnyOtherException() {
		IllegalStateException failure = new IllegalStateException();
		failure.setStackTrace(new StackTraceElement[] { new StackTraceElement("java.util.List", "get", "List.java", 5),
				new StackTraceElement("com.acme.Pages", "footer", "Pages.java", 11) });
		CompileFailure described = CompileFailure.of(PAGE, failure, this.excerpts);
		assertThat(described.location()).isEqualTo(new SourceLocation("com.acme.Pages", "footer", "Pages.java", 11));
		assertThat(described.message()).isEqualTo("java.lang.IllegalStateException");
	}

	@Test
	void fallsBackToThePageMethod() {
		IllegalStateException failure = new IllegalStateException("no");
		failure.setStackTrace(new StackTraceElement[0]);
		assertThat(CompileFailure.of(PAGE, failure, this.excerpts).location()).isEqualTo(LOCATION);
	}

	@Test
	void excerptHasTheLinesAroundThePlace() {
		assertThat(this.excerpts.around(LOCATION)).first().isEqualTo(new SourceLine(1, "package dev.jitney.jit;"));
		assertThat(this.excerpts.around(LOCATION)).hasSize(6).last().extracting(SourceLine::line).isEqualTo(6);
	}

	@Test
	void excerptIsEmptyWithoutSource() {
		SourceLocation library = new SourceLocation("org.springframework.util.Assert", "isTrue", "Assert.java", 3);
		SourceLocation unknown = new SourceLocation("com.acme.Nothing", "page", "Nothing.java", 3);
		SourceLocation elsewhere = new SourceLocation(TYPE, "page", "Unknown Source", 3);
		SourceLocation after = new SourceLocation(TYPE, "page", "CompileFailureTests.java", 100_000);
		assertThat(List.of(library, unknown, elsewhere, after))
			.allSatisfy((location) -> assertThat(this.excerpts.around(location)).isEmpty());
	}

}
