package dev.jitney.reload.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import dev.jitney.reload.javac.SourceProject;
import org.jspecify.annotations.Nullable;

/** Reads folders from a property, each with the folder that the build brings it to. */
final class FolderPairs {

	private FolderPairs() {
	}

	/**
	 * Reads pairs such as {@code src/gen=build/classes/java/main}, separated by commas
	 * and relative to the working directory.
	 * @param value null for none
	 * @throws IllegalArgumentException if it is something else
	 */
	static List<SourceProject.Module> of(String property, @Nullable String value) {
		return (value == null) ? List.of()
				: Arrays.stream(value.split(","))
					.map(String::strip)
					.filter((pair) -> !pair.isEmpty())
					.map((pair) -> pair(property, pair))
					.toList();
	}

	private static SourceProject.Module pair(String property, String pair) {
		String[] folders = pair.split("=");
		if (folders.length != 2 || folders[0].isBlank() || folders[1].isBlank()) {
			throw new IllegalArgumentException("The property " + property + " has '" + pair
					+ "'. Write a folder and where the build brings it, such as src/gen=build/classes/java/main");
		}
		return new SourceProject.Module(Path.of(folders[0].strip()), Path.of(folders[1].strip()));
	}

}
