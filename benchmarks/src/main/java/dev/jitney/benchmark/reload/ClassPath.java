package dev.jitney.benchmark.reload;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.jitney.html.Html;

import org.springframework.boot.SpringApplication;

/** What a generated application needs of the class path of this JVM. */
final class ClassPath {

	private static final List<String> TOOLS = List.of("com/microsoft/playwright", "org/openjdk/jmh",
			"net/sf/jopt-simple", "com/google/code/gson", "org/java-websocket", "org/apache/commons/commons-math3");

	private ClassPath() {
	}

	/** Returns Jitney and the libraries of an application. */
	static List<Path> libraries() {
		Path jitney = location(Html.class);
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.map((entry) -> Path.of(entry).toAbsolutePath().normalize())
			.filter((entry) -> entry.equals(jitney) || Files.isRegularFile(entry))
			.filter((entry) -> TOOLS.stream().noneMatch(entry.toString()::contains))
			.filter((entry) -> !entry.toString().contains("sample-app"))
			.toList();
	}

	/**
	 * Returns spring-boot-devtools, which lies beside Spring Boot and is on no class path
	 * here.
	 */
	static Path devtools() {
		Path folder = Objects.requireNonNull(location(SpringApplication.class).getParent());
		String version = String.valueOf(folder.getFileName());
		return folder.resolveSibling("../spring-boot-devtools/" + version + "/spring-boot-devtools-" + version + ".jar")
			.normalize();
	}

	static String join(List<Path> entries) {
		return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	private static Path location(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
				.toAbsolutePath()
				.normalize();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
