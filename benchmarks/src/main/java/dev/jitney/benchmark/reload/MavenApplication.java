package dev.jitney.benchmark.reload;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same application without anything that reloads: Maven compiles it, and it is
 * started again. The developer is replaced by a page that loads itself again.
 */
final class MavenApplication implements EditedApplication {

	private static final String POM = """
			<project xmlns="http://maven.apache.org/POM/4.0.0">
				<modelVersion>4.0.0</modelVersion>
				<groupId>generated</groupId>
				<artifactId>generated</artifactId>
				<version>1</version>
				<properties>
					<maven.compiler.release>17</maven.compiler.release>
					<maven.compiler.parameters>true</maven.compiler.parameters>
					<maven.compiler.proc>none</maven.compiler.proc>
					<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
				</properties>
				<build><plugins>
					<plugin><artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version></plugin>
					<plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
				</plugins></build>
				<dependencies>
			%s	</dependencies>
			</project>
			""";

	private static final String LIBRARY = """
					<dependency>
						<groupId>library</groupId><artifactId>library-%d</artifactId><version>1</version>
						<scope>system</scope><systemPath>%s</systemPath>
					</dependency>
			""";

	private final JavaProject project;

	private final Path maven;

	private final int port = Programs.freePort();

	private RunningProgram program;

	private final OpenPage page;

	MavenApplication(JavaProject project, Path maven, Chromium chromium) {
		this.project = project;
		this.maven = maven;
		SourceFiles.write(project.folder().resolve("pom.xml"), pom());
		compile();
		String base = "http://localhost:" + this.port;
		this.program = RunningProgram.start(project.folder(), command(), base + path());
		this.page = chromium.poll(base, path());
		this.page.await("#literal");
	}

	private static String pom() {
		List<Path> libraries = ClassPath.libraries();
		return POM.formatted(libraries.stream()
			.map((library) -> LIBRARY.formatted(libraries.indexOf(library), library))
			.collect(Collectors.joining()));
	}

	private String path() {
		return "/page/" + this.project.page();
	}

	private List<String> command() {
		return this.project.command(List.of(), List.of(),
				List.of("--server.port=" + this.port, "--jitney.reload.enabled=off"));
	}

	/** Has Maven compile what was edited. */
	void compile() {
		Programs.run(this.project.folder(), List.of(this.maven.toString(), "-o", "-q", "compile"));
	}

	@Override
	public String name() {
		return "mvn compile, restart";
	}

	@Override
	public int pages() {
		return this.project.pages();
	}

	@Override
	public OpenPage page() {
		return this.page;
	}

	@Override
	public int next(Edit edit) {
		return this.project.next(edit);
	}

	@Override
	public void save(Edit edit) {
		this.project.save(edit);
		compile();
		this.program.close();
		this.program = RunningProgram.start(this.project.folder(), command());
	}

	@Override
	public void close() {
		this.page.close();
		this.program.close();
	}

}
