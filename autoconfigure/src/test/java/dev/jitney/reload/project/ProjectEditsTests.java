package dev.jitney.reload.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.jitney.reload.ChangeClass;
import dev.jitney.reload.ReloadReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectEditsTests {

	@TempDir
	Path folder;

	private final List<Collection<Path>> reloads = new ArrayList<>();

	private final List<ReloadReport> reports = new ArrayList<>();

	private final List<List<String>> assets = new ArrayList<>();

	private long now;

	private Path resources;

	private Path classes;

	private ProjectEdits edits;

	@BeforeEach
	void build() {
		this.resources = this.folder.resolve("src/main/resources");
		this.classes = this.folder.resolve("target/classes");
		ProjectFolders folders = new ProjectFolders(List.of(new ProjectFolders.Module(
				this.folder.resolve("src/main/java"), this.resources, this.classes, this.classes)));
		StaticFiles files = new StaticFiles("/**", List.of("classpath:/META-INF/resources/", "classpath:/static/"));
		this.edits = new ProjectEdits(folders, files, this.reloads::add, (report, paths) -> {
			this.reports.add(report);
			this.assets.add(paths);
		}, () -> this.now += 2_000_000);
	}

	@Test
	void assetsAreCopiedAndToldAndNotReloaded() throws IOException {
		Path style = write("static/css/my site.css", "h1 {}");
		Path logo = write("META-INF/resources/logo.svg", "<svg/>");
		this.edits.accept(Set.of(style, logo));
		assertThat(this.classes.resolve("static/css/my site.css")).hasContent("h1 {}");
		assertThat(this.assets).containsExactly(List.of("/css/my%20site.css", "/logo.svg"));
		assertThat(this.reports).containsExactly(new ReloadReport(ChangeClass.ASSET, List.of("logo.svg", "my site.css"),
				"", Set.of(), Duration.ofMillis(2)));
		assertThat(this.reloads).isEmpty();
		assertThat(this.classes.resolve("static/css")).isDirectoryNotContaining("glob:**.tmp");
	}

	@Test
	void assetThatIsDeletedIsGone() throws IOException {
		Path style = write("static/site.css", "h1 {}");
		this.edits.accept(Set.of(style));
		Files.delete(style);
		this.edits.accept(Set.of(style));
		assertThat(this.classes.resolve("static/site.css")).doesNotExist();
		assertThat(this.assets).hasSize(2);
	}

	@Test
	void codeAndConfigurationAreReloaded() throws IOException {
		Path page = this.folder.resolve("src/main/java/app/Page.java");
		Path messages = write("messages.properties", "a=b");
		this.edits.accept(Set.of(page, messages));
		assertThat(this.classes.resolve("messages.properties")).hasContent("a=b");
		assertThat(this.reloads).containsExactly(Set.of(page, messages));
		assertThat(this.reports).isEmpty();
	}

	@Test
	void configurationThatTheBuildFillsInIsLeftToIt() throws IOException {
		Path configuration = write("application.yml", "version: '@project.version@'");
		this.edits.accept(Set.of(configuration));
		assertThat(this.classes.resolve("application.yml")).doesNotExist();
		assertThat(this.reloads).isEmpty();
	}

	@Test
	void staticFilesMayBeServedBelowAPath() {
		StaticFiles files = new StaticFiles("/files/**", List.of("classpath:/static/", "file:/elsewhere/"));
		assertThat(files.path(Path.of("static/a/b.css"))).hasValue("/files/a/b.css");
		assertThat(files.path(Path.of("messages.properties"))).isEmpty();
	}

	private Path write(String path, String text) throws IOException {
		Path file = this.resources.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

}
