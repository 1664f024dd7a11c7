package dev.jitney.reload.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EditorLinksTests {

	@TempDir
	Path folder;

	private Path sources;

	private Path page;

	@BeforeEach
	void write() throws IOException {
		this.sources = Files.createDirectories(this.folder.toRealPath().resolve("my sources"));
		this.page = Files.createFile(this.sources.resolve("Page&Co.java"));
	}

	@Test
	void openIdea() {
		assertThat(links(EditorLinks.Editor.IDEA).to(this.page, 7, 3))
			.hasValue("idea://open?file=" + encoded().replace("/", "%2F").replace("&", "%26") + "&line=7&column=3");
	}

	@Test
	void openVisualStudioCode() {
		assertThat(links(EditorLinks.Editor.VSCODE).to(this.page, 0, 0)).hasValue("vscode://file" + encoded() + ":1:1");
	}

	@Test
	void areSwitchedOff() {
		assertThat(links(EditorLinks.Editor.NONE).to(this.page, 7, 3)).isEmpty();
	}

	@Test
	void openNothingElse() throws IOException {
		Path other = Files.createFile(this.folder.resolve("Other.java"));
		EditorLinks links = links(EditorLinks.Editor.IDEA);
		assertThat(links.to(other, 1, 1)).isEmpty();
		assertThat(links.to(this.sources.resolve("../Other.java"), 1, 1)).isEmpty();
		assertThat(links.to(Files.createSymbolicLink(this.sources.resolve("Link.java"), other), 1, 1)).isEmpty();
		assertThat(links.to(this.sources.resolve("Missing.java"), 1, 1)).isEmpty();
	}

	private EditorLinks links(EditorLinks.Editor editor) {
		return new EditorLinks(editor, Set.of(this.sources, this.folder.resolve("missing")));
	}

	private String encoded() {
		return this.page.toString().replace(" ", "%20");
	}

}
