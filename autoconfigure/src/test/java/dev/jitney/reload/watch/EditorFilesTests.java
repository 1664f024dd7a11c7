package dev.jitney.reload.watch;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EditorFilesTests {

	@ParameterizedTest
	@ValueSource(strings = { "Page.java~", ".Page.java.swp", "Page.java.swp", "4913", ".#Page.java", "#Page.java#",
			"Page.java___jb_tmp___", "Page.java___jb_old___", ".goutputstream-4B2XY1", ".git", ".DS_Store",
			"Page.java.orig", "Page.java.tmp" })
	void areNoneOfTheProject(String name) {
		assertThat(EditorFiles.isOne(Path.of("src", name))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Page.java", "site.css", "messages_de.properties", "4913.css", "Template.html",
			"package-info.java" })
	void leaveTheProjectsOwn(String name) {
		assertThat(EditorFiles.isOne(Path.of("src", name))).isFalse();
	}

}
