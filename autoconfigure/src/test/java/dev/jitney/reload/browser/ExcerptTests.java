package dev.jitney.reload.browser;

import java.util.List;

import dev.jitney.jit.SourceLine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTests {

	private static final List<String> LINES = List.of("a", "b", "c", "d", "\tif (x)\t{ oops", "f", "g", "h", "i");

	@Test
	void hasThreeLinesOnEachSideWithTabsAsSpaces() {
		Excerpt excerpt = Excerpt.around(LINES, 5, 0);
		assertThat(excerpt.lines()).hasSize(7)
			.startsWith(new SourceLine(2, "b"))
			.contains(new SourceLine(5, "    if (x)    { oops"))
			.endsWith(new SourceLine(8, "h"));
		assertThat(excerpt.caret()).isEqualTo(-1);
	}

	@Test
	void caretStandsBelowTheColumnThatTheCompilerMeans() {
		// a tab reaches to the next multiple of eight
		assertThat(Excerpt.around(LINES, 5, 9).caret()).isEqualTo(4);
		assertThat(Excerpt.around(LINES, 5, 17).caret()).isEqualTo(14);
		assertThat(Excerpt.around(LINES, 5, 19).caret()).isEqualTo(16);
	}

	@Test
	void caretOfAMissingEndStandsBehindTheLine() {
		assertThat(Excerpt.around(List.of("count++"), 1, 8).caret()).isEqualTo(7);
		assertThat(Excerpt.around(List.of("count++"), 1, 80).caret()).isEqualTo(7);
	}

	@Test
	void fileThatIsShorterByNowHasNone() {
		assertThat(Excerpt.around(List.of("a"), 2, 1).lines()).isEmpty();
	}

}
