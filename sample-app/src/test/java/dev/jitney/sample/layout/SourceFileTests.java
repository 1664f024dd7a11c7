package dev.jitney.sample.layout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SourceFileTests {

	@ParameterizedTest
	@EnumSource(Demo.class)
	void everyDemoHasItsSourcesOnTheClassPath(Demo demo) {
		assertThat(demo.sources()).isNotEmpty()
			.map(SourceFile::load)
			.allSatisfy((file) -> assertThat(file.text())
				.containsPattern("(class|record) " + file.name().replace(".java", "")));
	}

	@Test
	void leavesPackageAndImportsOut() {
		assertThat(SourceFile.load("counter/Counter").text()).startsWith("/** A number per browser tab. */\n@State\n")
			.doesNotContain("import ");
		assertThat(SourceFile.load("todos/NewTodo").text()).startsWith("/** What the form");
	}

	@Test
	void saysWhoPutsTheSourcesThere() {
		assertThatIllegalStateException().isThrownBy(() -> SourceFile.load("no/Such"))
			.withMessageContaining("/sources/dev/jitney/sample/no/Such.java")
			.withMessageContaining("resources goal");
	}

}
