package dev.jitney.jit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Finds the source of the application's classes where build tools have it: next to the
 * folder of the class files. There is none for classes in an archive. Blocks; loads no
 * class. Safe for use by several threads.
 */
public final class SourceExcerpts {

	private static final List<String> ROOTS = List.of("src/main/java", "src/test/java", "src/main/kotlin",
			"src/test/kotlin");

	/** {@code build/classes/java/main} of Gradle is the deepest of the usual folders. */
	private static final int LEVELS = 5;

	private static final int AROUND = 3;

	private static final long LARGEST = 4L * 1024 * 1024;

	private final Supplier<@Nullable ClassLoader> classLoader;

	/**
	 * Creates excerpts.
	 * @param classLoader gives the class loader that has the application's classes now
	 */
	public SourceExcerpts(Supplier<@Nullable ClassLoader> classLoader) {
		this.classLoader = classLoader;
	}

	/** Returns the lines around a place, or none if the source is not to be found. */
	public List<SourceLine> around(SourceLocation location) {
		Path file = file(location);
		try {
			if (file == null || Files.size(file) > LARGEST) {
				return List.of();
			}
			List<String> lines = Files.readAllLines(file);
			int first = Math.max(location.line() - AROUND, 1);
			int last = Math.min(location.line() + AROUND, lines.size());
			return IntStream.rangeClosed(first, last)
				.mapToObj((line) -> new SourceLine(line, lines.get(line - 1).replace("\t", "    ")))
				.toList();
		}
		catch (MalformedInputException ex) {
			// in another encoding
			return List.of();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private @Nullable Path file(SourceLocation location) {
		Path classes = classes(location.className());
		String folder = ClassUtils.convertClassNameToResourcePath(packageName(location.className()));
		return Stream.iterate(classes, (level) -> level != null, Path::getParent)
			.limit(LEVELS)
			.flatMap((level) -> ROOTS.stream().map(level::resolve))
			.map((root) -> root.resolve(folder).resolve(location.file()))
			.filter(Files::isRegularFile)
			.findFirst()
			.orElse(null);
	}

	/** Returns the folder in which the class's package begins. */
	private @Nullable Path classes(String className) {
		ClassLoader loader = this.classLoader.get();
		String name = ClassUtils.convertClassNameToResourcePath(className) + ClassUtils.CLASS_FILE_SUFFIX;
		URL url = (loader != null) ? loader.getResource(name) : null;
		if (url == null || !url.getProtocol().equals("file")) {
			return null;
		}
		try {
			URI uri = url.toURI();
			Path path = Path.of(uri);
			return path.getRoot().resolve(path.subpath(0, path.getNameCount() - Path.of(name).getNameCount()));
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return null;
		}
	}

	private static String packageName(String className) {
		int end = className.lastIndexOf('.');
		return (end < 0) ? "" : className.substring(0, end);
	}

}
