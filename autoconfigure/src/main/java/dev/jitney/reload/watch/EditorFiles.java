package dev.jitney.reload.watch;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What editors, version controls, file managers and package managers leave between the
 * files of a project.
 */
final class EditorFiles {

	private static final Pattern TEMPORARY = Pattern.compile(
			// hidden files, with the locks and swap files of Emacs, Vim, Kate and Gnome
			"\\..*"
					// backups of many, and the automatic ones of Emacs
					+ "|.*~|#.*#"
					// whether Vim may write here
					+ "|4913"
					// what IntelliJ writes before it renames
					+ "|.*___jb_(tmp|old|bak)___" + "|.*\\.(swp|swo|swx|swpx|tmp|temp|part|crswap|orig|rej|bak)"
					+ "|Thumbs\\.db|desktop\\.ini"
					// tens of thousands of files that nobody edits
					+ "|node_modules");

	private EditorFiles() {
	}

	/** Whether a file or folder is none of the project's, by its name. */
	static boolean isOne(Path path) {
		Path name = path.getFileName();
		return name != null && TEMPORARY.matcher(name.toString()).matches();
	}

}
