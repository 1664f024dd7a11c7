package dev.jitney.test.kit;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestFile;
import dev.jitney.test.TestOutcome;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@JitneyTest
@Import(Ledger.class)
class UploadingTests {

	private static final TestFile HARBOUR = TestFile.text("harbour.txt", "Ships");

	private static final TestFile MARKET = TestFile.text("market.txt", "Fish");

	@Autowired
	private TestBrowser browser;

	private TestTab tab;

	@BeforeEach
	void openAlbum() {
		this.tab = this.browser.open("/album");
	}

	@Test
	void fileThatIsChosenReachesItsHandler() {
		this.tab.find("#one").choose(HARBOUR);
		assertThat(this.tab.select("li").eachText()).containsExactly("harbour.txt: Ships");
		assertThat(this.tab.find("#one").value()).isEmpty();
		this.tab.find("#one").choose(MARKET);
		assertThat(this.tab.state(Album.class).pages()).containsExactly(new Album.Leaf("harbour.txt: Ships"),
				new Album.Leaf("market.txt: Fish"));
	}

	@Test
	void formSendsTheFilesOfAllItsInputsInOrder() {
		this.tab.find("#cover").choose(TestFile.text("cover.txt", ""));
		this.tab.find("#many").choose(HARBOUR, MARKET);
		assertThat(this.tab.find("#many").value()).isEqualTo("C:\\fakepath\\harbour.txt");
		assertThat(this.tab.select("li")).isEmpty();
		this.tab.find("#form").submit();
		assertThat(this.tab.select("li").eachText()).containsExactly("harbour.txt: Ships", "market.txt: Fish",
				"cover.txt:");
	}

	@Test
	void handlerInTheBackgroundHasTheFile() {
		this.tab.find("#slow").choose(HARBOUR);
		this.tab.await("the file to be developed", (tab) -> !tab.select("li").isEmpty());
		assertThat(this.tab.select("li").eachText()).containsExactly("developed harbour.txt: Ships");
	}

	@Test
	void fileOfAnotherTypeIsRefused() {
		TestOutcome outcome = this.tab
			.expectFailure(() -> this.tab.find("#one").choose(new TestFile("cat.png", "image/png", new byte[3])));
		assertThat(outcome.kind()).isEqualTo("refused");
		assertThat(this.tab.select("li")).isEmpty();
	}

	@Test
	void handlerThatThrowsFailsTheTest() {
		assertThatThrownBy(() -> this.tab.find("#lost").choose(HARBOUR)).isInstanceOf(AssertionError.class)
			.hasMessageContaining("choosing files in")
			.hasMessageContaining("ended as failed");
	}

	@Test
	void filesThatNothingTakesAreAMistake() {
		assertThatThrownBy(() -> this.tab.find("#deaf").choose(HARBOUR)).isInstanceOf(AssertionError.class)
			.hasMessageContaining("nothing of the page hears of the files");
		assertThatThrownBy(() -> this.tab.find("#cover").choose(HARBOUR, MARKET)).isInstanceOf(AssertionError.class)
			.hasMessageContaining("takes one file");
		assertThatThrownBy(() -> this.tab.find("#form").choose(HARBOUR)).isInstanceOf(AssertionError.class)
			.hasMessageContaining("takes no files");
	}

}
