package dev.jitney.reload.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.jitney.reload.javac.SourceProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectFoldersTests {

	@TempDir
	Path folder;

	@Test
	void mavenHasOneFolderForClassesAndResources() throws IOException {
		Path one = module("one", "target/classes");
		Path two = module("two", "target/classes");
		ProjectFolders found = ProjectFolders
			.of(List.of(one.resolve("target/classes"), this.folder, two.resolve("target/classes")));
		assertThat(found.modules()).containsExactly(
				new ProjectFolders.Module(one.resolve("src/main/java"), one.resolve("src/main/resources"),
						one.resolve("target/classes"), one.resolve("target/classes")),
				new ProjectFolders.Module(two.resolve("src/main/java"), two.resolve("src/main/resources"),
						two.resolve("target/classes"), two.resolve("target/classes")));
	}

	@Test
	void gradleHasTwo() throws IOException {
		Path module = module("one", "build/classes/java/main", "build/resources/main");
		ProjectFolders.Module expected = new ProjectFolders.Module(module.resolve("src/main/java"),
				module.resolve("src/main/resources"), module.resolve("build/classes/java/main"),
				module.resolve("build/resources/main"));
		assertThat(ProjectFolders
			.of(List.of(module.resolve("build/classes/java/main"), module.resolve("build/resources/main")))
			.modules()).containsExactly(expected);
		SourceProject sources = new SourceProject(List
			.of(new SourceProject.Module(module.resolve("src/main/java"), module.resolve("build/classes/java/main"))),
				List.of());
		assertThat(ProjectFolders.of(sources).modules()).containsExactly(expected);
	}

	@Test
	void resourcesMayBeNamed() throws IOException {
		Path module = module("one", "out/production/classes");
		Path assets = module.resolve("assets");
		SourceProject sources = new SourceProject(
				List.of(new SourceProject.Module(module.resolve("src/main/java"),
						module.resolve("out/production/classes"))),
				List.of(), List.of(new SourceProject.Module(assets, module.resolve("out/production/resources"))));
		assertThat(ProjectFolders.of(sources).modules()).containsExactly(
				new ProjectFolders.Module(assets, assets, module.resolve("out/production/resources"),
						module.resolve("out/production/resources")),
				new ProjectFolders.Module(module.resolve("src/main/java"), module.resolve("src/main/resources"),
						module.resolve("out/production/classes"), module.resolve("out/production/resources")));
	}

	@Test
	void archivesHaveNothingToWatch() {
		assertThat(ProjectFolders.of(List.of()).watched()).isEmpty();
	}

	private Path module(String name, String... outputs) throws IOException {
		Path module = this.folder.resolve(name);
		Files.createDirectories(module.resolve("src/main/java"));
		for (String output : outputs) {
			Files.createDirectories(module.resolve(output));
		}
		return module;
	}

}
