package dev.jitney.reload.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * URLs by which a browser opens a file of the project in the developer's editor. Other
 * files have none, whoever asks. Immutable; looks at the disk.
 */
public final class EditorLinks {

	private final Editor editor;

	private final List<Path> roots;

	/**
	 * Creates links.
	 * @param roots folders of the project's files
	 */
	public EditorLinks(Editor editor, Collection<Path> roots) {
		this.editor = editor;
		this.roots = List.copyOf(roots);
	}

	/**
	 * Returns the URL that opens a file at a place.
	 * @param line from 1, or 0 for wherever
	 * @param column from 1, or 0 for wherever
	 */
	Optional<String> to(Path file, long line, long column) {
		if (!isOfProject(file)) {
			return Optional.empty();
		}
		String path = file.toString().replace('\\', '/');
		long atLine = Math.max(1, line);
		long atColumn = Math.max(1, column);
		return switch (this.editor) {
			case IDEA -> Optional
				.of("idea://open?file=" + UriUtils.encode(path, UTF_8) + "&line=" + atLine + "&column=" + atColumn);
			case VSCODE -> Optional.of("vscode://file/" + UriUtils.encodePath(path.replaceFirst("^/", ""), UTF_8) + ":"
					+ atLine + ":" + atColumn);
			case NONE -> Optional.empty();
		};
	}

	private boolean isOfProject(Path file) {
		Path real = real(file);
		return real != null
				&& this.roots.stream().map(EditorLinks::real).anyMatch((root) -> root != null && real.startsWith(root));
	}

	private static @Nullable Path real(Path path) {
		try {
			return path.toRealPath();
		}
		catch (IOException ex) {
			// not there, or not any more
			return null;
		}
	}

	/** Which program a link opens. */
	public enum Editor {

		/** IntelliJ IDEA. */
		IDEA,
		/** Visual Studio Code. */
		VSCODE,
		/** There are no links. */
		NONE

	}

}
