package dev.jitney.reload.literal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sources from which the classes that serve were made, to tell what an edit
 * changed in them, and makes the classes as the compiler would if that was literals only.
 * The compiler is to have the last word. Used by one thread.
 */
public final class LiteralPatches implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(LiteralPatches.class);

	/**
	 * Sources beyond it wait for the compiler when they are edited for the first time.
	 */
	private static final long LARGEST_MEMORY = 64 << 20;

	private final PlaceReader reader = new PlaceReader();

	/** As they are in the classes that serve. */
	private final Map<Path, String> known = new HashMap<>();

	/** As they were on the disk when they were last read. */
	private final Map<Path, String> read = new HashMap<>();

	private final Map<Path, Parsed> parsed = new HashMap<>();

	/**
	 * Reads all sources below some folders, of which the classes that serve were made.
	 */
	public void know(Collection<Path> roots) {
		long memory = 0;
		for (Path root : roots) {
			for (Path source : sources(root)) {
				String text = (memory < LARGEST_MEMORY) ? text(source) : null;
				if (text != null) {
					memory += text.length();
					this.known.put(source, text);
				}
			}
		}
	}

	private static List<Path> sources(Path root) {
		if (!Files.isDirectory(root)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The sources in " + root + " cannot be listed", ex);
		}
	}

	private static @Nullable String text(Path source) {
		try {
			return Files.isRegularFile(source) ? Files.readString(source) : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	/** Reads sources that were edited. */
	public void read(Collection<Path> sources) {
		for (Path source : sources) {
			String text = text(source);
			if (text != null) {
				this.read.put(source, text);
			}
			else {
				this.read.remove(source);
				this.known.remove(source);
			}
		}
	}

	/** Whether a source is on the disk as it is in the classes that serve. */
	public boolean isCurrent(Path source) {
		return Objects.equals(this.known.get(source), text(source));
	}

	/** Notes that the classes that serve, or are about to, are those of what was read. */
	public void accept() {
		this.known.putAll(this.read);
		this.read.clear();
	}

	/**
	 * Makes the classes of sources that were read.
	 * @param classes returns the class files of an outermost class and those in it, by
	 * binary name
	 * @return those that are other ones, by binary name; none if the sources have to be
	 * compiled
	 */
	public Map<String, byte[]> patch(Collection<Path> sources, Function<String, Map<String, byte[]>> classes) {
		Map<String, byte[]> patched = new TreeMap<>();
		for (Path source : sources) {
			try {
				patched.putAll(patch(source, classes));
			}
			catch (UnprovenException ex) {
				logger.debug(source + " is compiled first: " + ex.getMessage());
				return Map.of();
			}
		}
		return patched;
	}

	private Map<String, byte[]> patch(Path source, Function<String, Map<String, byte[]>> classes)
			throws UnprovenException {
		String before = this.known.get(source);
		String after = this.read.get(source);
		SourceText next = (after != null) ? SourceText.of(after) : null;
		Parsed parsed = (before != null && next != null) ? parsed(source, before) : null;
		if (parsed == null || next == null) {
			throw new UnprovenException("it is not known what it was before");
		}
		if (!parsed.source().differsInLiteralsOnly(next)) {
			throw new UnprovenException("more than literals was edited");
		}
		Map<String, byte[]> patched = patch(parsed, next.literals(), classes);
		if (patched.isEmpty()) {
			throw new UnprovenException("no value was edited");
		}
		this.parsed.put(source, new Parsed(next, parsed.places()));
		return patched;
	}

	private static Map<String, byte[]> patch(Parsed parsed, List<Literal> after,
			Function<String, Map<String, byte[]>> classes) throws UnprovenException {
		Map<String, byte[]> all = new TreeMap<>();
		parsed.places().types().forEach((type) -> all.putAll(classes.apply(type)));
		List<ConstantSite> sites = new ArrayList<>();
		all.forEach((name, bytes) -> sites.addAll(ConstantVisitor.sites(name, bytes)));
		Map<String, Map<Integer, Object>> replacements = new TreeMap<>();
		new LiteralEdit(parsed.places().places(), parsed.source().literals(), after, sites).replacements()
			.forEach((site, value) -> replacements.computeIfAbsent(site.className(), (missing) -> new HashMap<>())
				.put(site.ordinal(), value));
		Map<String, byte[]> patched = new TreeMap<>();
		replacements.forEach((name, values) -> patched.put(name,
				ConstantVisitor.replace(Objects.requireNonNull(all.get(name)), values)));
		return patched;
	}

	/** Makes the classes of a source with other texts in it, to no effect. */
	public void practise(Path source, Function<String, Map<String, byte[]>> classes) {
		String text = this.known.get(source);
		Parsed parsed = (text != null) ? parsed(source, text) : null;
		if (parsed != null) {
			try {
				patch(parsed, parsed.source().literals().stream().map(Literal::practice).toList(), classes);
			}
			catch (UnprovenException ex) {
				logger.trace(source + " has other literals", ex);
			}
		}
	}

	/** Parses ahead what is likely to be edited, or edited again. */
	public void prepare(Collection<Path> sources) {
		for (Path source : sources) {
			String text = this.known.get(source);
			if (text != null) {
				parsed(source, text);
			}
		}
	}

	private @Nullable Parsed parsed(Path source, String text) {
		Parsed known = this.parsed.get(source);
		if (known != null && known.source().text().equals(text)) {
			return known;
		}
		SourceText now = SourceText.of(text);
		if (now == null) {
			return null;
		}
		Places places = (known != null && known.source().differsInLiteralsOnly(now)) ? known.places()
				: this.reader.read(now);
		if (places == null) {
			return null;
		}
		Parsed parsed = new Parsed(now, places);
		this.parsed.put(source, parsed);
		return parsed;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	private record Parsed(SourceText source, Places places) {

	}

}
