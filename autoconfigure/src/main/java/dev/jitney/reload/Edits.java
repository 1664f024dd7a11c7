package dev.jitney.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.jitney.reload.javac.CompileResult;

/**
 * What was edited and compiled and does not serve yet. Used by the thread that reloads.
 */
final class Edits {

	private final Set<Path> files = new TreeSet<>();

	private final Map<String, byte[]> changed = new TreeMap<>();

	private final Set<String> removed = new TreeSet<>();

	private final Map<Path, Optional<byte[]>> before = new HashMap<>();

	void edited(Set<Path> paths) {
		this.files.addAll(paths);
	}

	void compiled(CompileResult.Compiled result) {
		result.classes().forEach((name, bytes) -> {
			this.changed.put(binaryName(name), bytes);
			this.removed.remove(binaryName(name));
		});
		result.removed().forEach((name) -> {
			this.changed.remove(binaryName(name));
			this.removed.add(binaryName(name));
		});
		result.before().forEach(this.before::putIfAbsent);
	}

	/**
	 * Takes classes that no compiler has made.
	 * @param classes by binary name
	 */
	void patched(Map<String, byte[]> classes) {
		this.changed.putAll(classes);
	}

	private static String binaryName(String internal) {
		return internal.replace('/', '.');
	}

	Set<Path> files() {
		return Set.copyOf(this.files);
	}

	/** Returns the names of the files, without folders. */
	List<String> fileNames() {
		return this.files.stream().map((file) -> file.getFileName().toString()).distinct().sorted().toList();
	}

	Map<String, byte[]> changed() {
		return this.changed;
	}

	Set<String> removed() {
		return this.removed;
	}

	/** Returns the names of all classes that are other than before. */
	Set<String> touched() {
		return Stream.concat(this.changed.keySet().stream(), this.removed.stream()).collect(Collectors.toSet());
	}

	boolean isEmpty() {
		return this.changed.isEmpty() && this.removed.isEmpty();
	}

	/** Returns what brings back the class files as they were. */
	Runnable undo() {
		Map<Path, Optional<byte[]>> files = Map.copyOf(this.before);
		return () -> files.forEach(Edits::write);
	}

	private static void write(Path file, Optional<byte[]> bytes) {
		try {
			if (bytes.isPresent()) {
				Files.createDirectories(file.getParent());
				Files.write(file, bytes.get());
			}
			else {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " cannot be brought back", ex);
		}
	}

	/** Forgets all of it, because it serves. */
	void clear() {
		this.files.clear();
		this.changed.clear();
		this.removed.clear();
		this.before.clear();
	}

}
