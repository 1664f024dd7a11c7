package dev.jitney.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.jitney.reload.javac.CanonicalClass;
import dev.jitney.reload.javac.CompileResult;
import dev.jitney.reload.javac.SourceProject;
import dev.jitney.reload.literal.LiteralPatches;
import org.jspecify.annotations.Nullable;

/**
 * Edits of literals that are shown before they are compiled, and what the compiler says
 * to them afterwards. Used by the thread that reloads.
 */
final class LiteralPath {

	/** More are compiled at once only when a branch is switched. */
	private static final int PARSED_AHEAD = 5;

	private final SourceProject project;

	private final LiteralPatches patches = new LiteralPatches();

	private final Set<Path> unverified = new TreeSet<>();

	private final Map<String, byte[]> shown = new TreeMap<>();

	private final Set<Path> compiled = new TreeSet<>();

	/** Reads all sources of the project. */
	LiteralPath(SourceProject project) {
		this.project = project;
		this.patches.know(project.modules().stream().map(SourceProject.Module::sources).toList());
	}

	/** Reads sources that were edited, before anything is made of them. */
	void read(Set<Path> sources) {
		this.patches.read(sources);
	}

	/**
	 * Returns the classes that only literals make other ones, or none if the sources,
	 * which were read, have to be compiled.
	 */
	Map<String, byte[]> patch(Set<Path> sources, ProjectClasses classes) {
		return this.patches.patch(sources, classes::nest);
	}

	/** Notes that patched classes serve. */
	void shown(Set<Path> sources, Map<String, byte[]> patched) {
		this.patches.accept();
		this.unverified.addAll(sources);
		this.shown.putAll(patched);
	}

	/** Returns the sources whose classes the compiler has not made. */
	Set<Path> unverified() {
		return Set.copyOf(this.unverified);
	}

	/** Whether sources are on the disk as they are in the classes that serve. */
	boolean areCurrent(Set<Path> sources) {
		return sources.stream().allMatch(this.patches::isCurrent);
	}

	/** Compares what was compiled, all unverified sources among it, with what serves. */
	Settled settle(CompileResult.Compiled result) {
		Map<String, byte[]> confirmed = new TreeMap<>();
		Map<String, byte[]> others = new TreeMap<>(result.classes());
		this.shown.forEach((name, patched) -> {
			String internal = name.replace('.', '/');
			byte[] bytes = result.removed().contains(internal) ? null
					: result.classes().getOrDefault(internal, onDisk(internal));
			if (bytes != null && Arrays.equals(CanonicalClass.of(bytes), CanonicalClass.of(patched))) {
				confirmed.put(name, bytes);
				others.remove(internal);
			}
			else if (bytes != null) {
				others.put(internal, bytes);
			}
		});
		this.shown.clear();
		this.unverified.clear();
		this.patches.accept();
		this.compiled.addAll(result.sources());
		return new Settled(confirmed,
				new CompileResult.Compiled(others, result.removed(), result.sources(), result.before()));
	}

	private byte @Nullable [] onDisk(String internal) {
		for (SourceProject.Module module : this.project.modules()) {
			Path file = module.classes().resolve(internal + ".class");
			if (Files.isRegularFile(file)) {
				return read(file);
			}
		}
		return null;
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " cannot be read", ex);
		}
	}

	/** Gets ready for further edits of what was compiled. */
	void prepare() {
		List<Path> sources = List.copyOf(this.compiled);
		this.compiled.clear();
		if (sources.size() <= PARSED_AHEAD) {
			this.patches.prepare(sources);
		}
	}

	/** Does to no effect what an edit needs. */
	void practise(Path source, ProjectClasses classes) {
		this.patches.practise(source, classes::nest);
	}

	void close() throws IOException {
		this.patches.close();
	}

	/**
	 * What the compiler says.
	 *
	 * @param confirmed its own class files of what is served, by binary name
	 * @param others what is not served yet
	 */
	record Settled(Map<String, byte[]> confirmed, CompileResult.Compiled others) {

		Settled {
			confirmed = Map.copyOf(confirmed);
		}

	}

}
