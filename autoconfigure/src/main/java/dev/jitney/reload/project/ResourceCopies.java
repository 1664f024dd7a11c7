package dev.jitney.reload.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Copies a resource that was edited to where the application reads it, as an IDE or the
 * build does. Blocks.
 */
final class ResourceCopies {

	private static final Log logger = LogFactory.getLog(ResourceCopies.class);

	/** What a build fills in, as {@code spring-boot-starter-parent} has it. */
	private static final Pattern PLACEHOLDER = Pattern.compile("@[\\w.-]+@");

	private static final Pattern FILTERED = Pattern.compile("application.*\\.(ya?ml|properties)");

	/**
	 * Brings a file that was changed, added or deleted.
	 * @return whether the application sees it as it is
	 */
	boolean bring(Path file, Path copy) {
		try {
			if (!Files.exists(file)) {
				Files.deleteIfExists(copy);
				return true;
			}
			if (isFilledIn(file)) {
				logger.info(file.getFileName() + " has placeholders that the build fills in: build it to see the edit");
				return false;
			}
			replace(file, copy);
			return true;
		}
		catch (IOException ex) {
			logger.warn("The edit of " + file + " is not seen, since it cannot be copied to " + copy + ": " + ex);
			return false;
		}
	}

	private static boolean isFilledIn(Path file) throws IOException {
		String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
		return FILTERED.matcher(name).matches()
				&& PLACEHOLDER.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).find();
	}

	/** Whoever reads it meanwhile gets the old one or the new one. */
	private static void replace(Path file, Path copy) throws IOException {
		Path folder = Files.createDirectories(copy.toAbsolutePath().getParent());
		Path temporary = Files.createTempFile(folder, ".jitney", ".tmp");
		try {
			Files.copy(file, temporary, StandardCopyOption.REPLACE_EXISTING);
			try {
				Files.move(temporary, copy, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (AtomicMoveNotSupportedException ex) {
				Files.move(temporary, copy, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

}
