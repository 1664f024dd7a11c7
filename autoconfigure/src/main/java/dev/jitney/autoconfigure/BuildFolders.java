package dev.jitney.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** Tells the folders of a build from those that an application is deployed in. */
final class BuildFolders {

	/** {@code build/classes/java/main} of a module of a module. */
	private static final int LEVELS = 7;

	/** What lies in or above a module's folder, and nowhere else. */
	private static final List<String> MARKS = List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle",
			"settings.gradle.kts", "build.xml", ".idea", ".project", ".classpath", ".vscode", ".git");

	private BuildFolders() {
	}

	/** Whether any of the classes come from a folder of a project. Blocks. */
	static boolean areOnClassPath(ClassLoader classLoader) {
		try {
			return Collections.list(classLoader.getResources("")).stream().anyMatch(BuildFolders::isOne);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isOne(URL url) {
		try {
			return url.getProtocol().equals("file") && isOne(Path.of(new URI(url.toString())).toAbsolutePath());
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isOne(Path classes) {
		Path folder = classes;
		for (int level = 0; folder != null && level < LEVELS; level++) {
			if (MARKS.stream().map(folder::resolve).anyMatch(Files::exists)) {
				return true;
			}
			folder = folder.getParent();
		}
		return false;
	}

}
