package dev.jitney.sample.files;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestFile;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@JitneyTest
@Import(ShelfStorage.class)
class FilePagesTests {

	@Autowired
	private TestBrowser browser;

	private TestTab tab;

	@BeforeEach
	void openPage() {
		this.tab = this.browser.open("/files");
	}

	@Test
	void filesLieOnTheShelfInTheirOrder() {
		assertThat(this.tab.button("Download the list").isDisabled()).isTrue();
		this.tab.find("#shelf-files").choose(TestFile.text("b.txt", "Ships"), TestFile.text("../a.txt", ""));
		assertThat(this.tab.select(".files .file").eachText()).containsExactly("b.txt", "a.txt");
		assertThat(this.tab.select(".files .byline").eachText()).containsExactly("5 bytes", "0 bytes");
		assertThat(this.tab.button("Download the list").isDisabled()).isFalse();
	}

	@Test
	void fileOfAnotherTypeIsRefused() {
		TestFile program = new TestFile("setup.exe", "application/octet-stream", new byte[10]);
		assertThat(this.tab.expectFailure(() -> this.tab.find("#shelf-files").choose(program)).kind())
			.isEqualTo("refused");
		assertThat(this.tab.select(".files .file")).isEmpty();
	}

	@Test
	void checksumIsThatOfTheContent() {
		this.tab.find("#checksum-file").choose(TestFile.text("abc.txt", "abc"));
		this.tab.find("#checksum").submit();
		assertThat(this.tab.find("#read").text()).isEqualTo("3 bytes read");
		assertThat(this.tab.find("#digest").text())
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

}
