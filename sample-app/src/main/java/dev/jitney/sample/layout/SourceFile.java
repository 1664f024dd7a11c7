package dev.jitney.sample.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A source of this application, which the build has put on the class path. */
record SourceFile(String name, String text) {

	/**
	 * Loads a source.
	 * @param path path below this application's package, without ending
	 * @throws IllegalStateException if it is not there
	 */
	static SourceFile load(String path) {
		String resource = "/sources/dev/jitney/sample/" + path + ".java";
		try (InputStream source = SourceFile.class.getResourceAsStream(resource)) {
			if (source == null) {
				throw new IllegalStateException(
						"There is no " + resource + " on the class path; Maven's resources goal" + " puts it there");
			}
			String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
			return new SourceFile(path.substring(path.lastIndexOf('/') + 1) + ".java", body(text).strip() + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Leaves package and imports out. */
	private static String body(String text) {
		int lastImport = text.lastIndexOf("\nimport ");
		int start = (lastImport >= 0) ? lastImport + 1 : text.indexOf("package ");
		return text.substring(text.indexOf('\n', start) + 1);
	}

}
