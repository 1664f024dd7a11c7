package dev.jitney.autoconfigure;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DevelopmentModeTests {

	@TempDir
	Path folder;

	@Test
	void isOnInTheFolderOfAProject() throws IOException {
		Path classes = Files.createDirectories(this.folder.resolve("shop/build/classes/java/main"));
		assertThat(isOn(classes)).isFalse();
		Files.createFile(this.folder.resolve("build.gradle.kts"));
		assertThat(isOn(classes)).isTrue();
	}

	@Test
	void isOffInTheFolderOfAContainer() throws IOException {
		assertThat(isOn(Files.createDirectories(this.folder.resolve("app/classes")))).isFalse();
	}

	@Test
	void isOffWithArchivesOnly() throws IOException {
		Files.createFile(this.folder.resolve("pom.xml"));
		assertThat(isOn(Files.createFile(this.folder.resolve("app.jar")))).isFalse();
	}

	@Test
	void isWhatItIsSaidToBe() throws IOException {
		try (URLClassLoader nothing = new URLClassLoader(new URL[0], null)) {
			assertThat(DevelopmentMode.of(JitneyProperties.Development.ON, nothing).enabled()).isTrue();
		}
		assertThat(DevelopmentMode.of(JitneyProperties.Development.OFF, getClass().getClassLoader()).enabled())
			.isFalse();
	}

	private static boolean isOn(Path entry) throws IOException {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { entry.toUri().toURL() }, null)) {
			return DevelopmentMode.of(JitneyProperties.Development.AUTO, loader).enabled();
		}
	}

}
