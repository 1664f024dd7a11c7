package dev.jitney.reload.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.jitney.reload.javac.SourceProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
	void findsSourcesOfOtherSourceSetsOfGradle() {
		Path classes = directory("build/classes/java/web");
		Path sources = directory("src/web/java");
		assertThat(ProjectLayout.of(classes.toString()).modules())
			.containsExactly(new SourceProject.Module(sources, classes));
	}

	@Test
	void findsSourcesOfWhatEclipseCompiles() {
		Path gradle = directory("one/bin/main");
		Path plain = directory("two/bin");
		Path sourcesOfOne = directory("one/src/main/java");
		Path sourcesOfTwo = directory("two/src");
		assertThat(ProjectLayout.of(gradle + File.pathSeparator + plain).modules()).containsExactly(
				new SourceProject.Module(sourcesOfOne, gradle), new SourceProject.Module(sourcesOfTwo, plain));
	}

	@Test
	void findsSourcesOfWhatIntellijCompiles() {
		Path gradle = directory("one/out/production/classes");
		Path own = directory("two/out/production/two");
		Path module = directory("two/out/production/web");
		Path sourcesOfOne = directory("one/src/main/java");
		Path sourcesOfTwo = directory("two/src");
		Path sourcesOfModule = directory("two/web/src");
		assertThat(
				ProjectLayout.of(String.join(File.pathSeparator, gradle.toString(), own.toString(), module.toString()))
					.modules())
			.containsExactly(new SourceProject.Module(sourcesOfOne, gradle),
					new SourceProject.Module(sourcesOfTwo, own), new SourceProject.Module(sourcesOfModule, module));
	}

	@Test
	void takesFoldersThatAreNamed() {
		Path classes = directory("odd/classes");
		Path sources = directory("odd/java");
		Path generated = directory("odd/gen");
		SourceProject project = ProjectLayout.of(classes.toString(),
				sources + "=" + classes + ", " + generated + "=" + classes, this.folder + "/assets=" + classes);
		assertThat(project.modules()).containsExactly(new SourceProject.Module(sources, classes),
				new SourceProject.Module(generated, classes));
		assertThat(project.resources())
			.containsExactly(new SourceProject.Module(this.folder.resolve("assets"), classes));
		assertThat(project.libraries()).isEmpty();
	}

	@Test
	void refusesAFolderThatIsBroughtNowhere() {
		assertThatIllegalArgumentException().isThrownBy(() -> ProjectLayout.of("", "src/gen", null))
			.withMessage("The property jitney.reload.sources has 'src/gen'. Write a folder and where the build "
					+ "brings it, such as src/gen=build/classes/java/main");
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
