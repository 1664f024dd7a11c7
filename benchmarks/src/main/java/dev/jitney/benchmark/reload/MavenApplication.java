package dev.jitney.benchmark.reload;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same application without anything that reloads: Maven compiles it, and it is
 * started again. The developer is replaced by a page that loads itself again.
 */
final class MavenApplication extends GeneratedApplication {

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

	private final int port;

	MavenApplication(JavaProject project, Path maven, Chromium chromium) {
		this(project, maven, Programs.freePort(), chromium);
	}

	private MavenApplication(JavaProject project, Path maven, int port, Chromium chromium) {
		super("mvn compile, restart", project, first(project, maven, port), chromium.poll(url(port), path(project)));
		this.project = project;
		this.maven = maven;
		this.port = port;
		page().await("#literal");
	}

	private static RunningProgram first(JavaProject project, Path maven, int port) {
		SourceFiles.write(project.folder().resolve("pom.xml"), pom());
		compile(project, maven);
		return RunningProgram.start(project.folder(), command(project, port), url(port) + path(project));
	}

	private static String pom() {
		List<Path> libraries = ClassPath.libraries();
		return POM.formatted(libraries.stream()
			.map((library) -> LIBRARY.formatted(libraries.indexOf(library), library))
			.collect(Collectors.joining()));
	}

	private static List<String> command(JavaProject project, int port) {
		return project.command(List.of(), List.of(), List.of("--server.port=" + port, "--jitney.reload.enabled=off"));
	}

	/** Has Maven compile what was edited. */
	private static void compile(JavaProject project, Path maven) {
		Programs.run(project.folder(), List.of(maven.toString(), "-o", "-q", "compile"));
	}

	@Override
	public void save(Edit edit) {
		super.save(edit);
		compile(this.project, this.maven);
		program().close();
		program(RunningProgram.start(this.project.folder(), command(this.project, this.port)));
	}

}
