package dev.jitney.reload.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.jitney.reload.javac.SourceProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectLayoutTests {

	@TempDir
	private Path folder;

	private Path directory(String path) {
		try {
			return Files.createDirectories(this.folder.resolve(path));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void findsSourcesOfMavenAndGradleModules() {
		Path maven = directory("one/target/classes");
		Path gradle = directory("two/build/classes/java/main");
		Path sourcesOfOne = directory("one/src/main/java");
		Path sourcesOfTwo = directory("two/src/main/java");
		SourceProject project = ProjectLayout.of(maven + File.pathSeparator + gradle);
		assertThat(project.modules()).containsExactly(new SourceProject.Module(sourcesOfOne, maven),
				new SourceProject.Module(sourcesOfTwo, gradle));
		assertThat(project.libraries()).isEmpty();
	}

	@Test
	void takesClassesWithoutSourcesForALibrary() {
		Path classes = directory("three/target/classes");
		SourceProject project = ProjectLayout.of(classes + File.pathSeparator + this.folder.resolve("missing.jar"));
		assertThat(project.modules()).isEmpty();
		assertThat(project.libraries()).containsExactly(classes);
	}

	@Test
	void takesJitneyItselfForALibrary() {
		SourceProject project = ProjectLayout.of(System.getProperty("java.class.path"));
		assertThat(project.modules()).isEmpty();
	}

}
