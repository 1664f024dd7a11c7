package dev.jitney.jit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code stateful-pages.json}, which names the pages with state that a run of
 * the application visited. It is a help, no more: one that cannot be read counts as
 * empty, one that cannot be written is left as it was, each with one line in the log. It
 * is replaced as a whole, so that any number of processes may use one folder. Blocks;
 * safe for use by several threads.
 */
public final class MarkerFile {

	private static final Log logger = LogFactory.getLog(MarkerFile.class);

	private static final String NAME = "stateful-pages.json";

	private static final int VERSION = 1;

	private static final int LARGEST = 1024 * 1024;

	private final JsonMapper json = JsonMapper.builder().build();

	private final Path folder;

	private final Path file;

	private final String application;

	private final Writer writer;

	private boolean broken;

	/**
	 * Creates the marker.
	 * @param folder where it is; need not exist
	 * @param application what tells the application from others that use the folder
	 */
	public MarkerFile(Path folder, String application) {
		this(folder, application, Files::write);
	}

	MarkerFile(Path folder, String application, Writer writer) {
		this.folder = folder;
		this.file = folder.resolve(NAME);
		this.application = application;
		this.writer = writer;
	}

	/** Returns the routes that the file names; none if there is no such file. */
	public Set<String> read() {
		try {
			return (Files.size(this.file) <= LARGEST) ? parse(Files.readAllBytes(this.file)) : ignore("is too large");
		}
		catch (NoSuchFileException ex) {
			return Set.of();
		}
		catch (IOException ex) {
			return ignore("cannot be read: " + ex);
		}
	}

	private Set<String> parse(byte[] content) {
		JsonNode marker;
		try {
			marker = this.json.readTree(content);
		}
		catch (JacksonException ex) {
			return ignore("is damaged");
		}
		JsonNode pages = marker.path("pages");
		if (!marker.path("version").isInt() || !pages.isArray() || !pages.valueStream().allMatch(JsonNode::isString)) {
			return ignore("is damaged");
		}
		if (marker.path("version").asInt() != VERSION) {
			return ignore("is of version " + marker.path("version").asInt() + ", not " + VERSION);
		}
		if (!marker.path("application").asString("").equals(this.application)) {
			return ignore("is of another application");
		}
		return new LinkedHashSet<>(pages.valueStream().map(JsonNode::asString).toList());
	}

	private Set<String> ignore(String reason) {
		logger.info(this.file + " " + reason + "; no page is compiled ahead");
		return Set.of();
	}

	/** Replaces the file. */
	public synchronized void write(Collection<String> routes) {
		Path temporary = null;
		try {
			Files.createDirectories(this.folder);
			temporary = Files.createTempFile(this.folder, NAME, ".tmp");
			this.writer.write(temporary, content(routes));
			Files.move(temporary, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			this.broken = false;
		}
		catch (IOException ex) {
			failed(ex);
			delete(temporary);
		}
	}

	private byte[] content(Collection<String> routes) {
		Marker marker = new Marker(VERSION, this.application, List.copyOf(new TreeSet<>(routes)));
		return this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(marker);
	}

	private void failed(IOException failure) {
		if (!this.broken) {
			logger.warn(this.file + " cannot be written, so the next run compiles no page ahead: " + failure);
		}
		this.broken = true;
	}

	private static void delete(@Nullable Path temporary) {
		try {
			if (temporary != null) {
				Files.deleteIfExists(temporary);
			}
		}
		catch (IOException ex) {
			logger.debug("Left behind: " + temporary, ex);
		}
	}

	private record Marker(int version, String application, List<String> pages) {

	}

	/** Writes a whole file. */
	@FunctionalInterface
	interface Writer {

		void write(Path file, byte[] content) throws IOException;

	}

}
