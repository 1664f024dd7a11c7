package dev.jitney.benchmark.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Vite with React, installed with npm into a folder that is only for this run.
 *
 * @param folder in which, and below which, they are found
 * @param node the program that runs them
 */
record NodeModules(Path folder, Path node) {

	private static final List<String> PACKAGES = List.of("vite@8.3.8", "@vitejs/plugin-react@6.3.0", "react@19.3.1",
			"react-dom@19.3.1");

	/** Installs them, or returns nothing if this machine has no npm. */
	static Optional<NodeModules> install() {
		Optional<Path> npm = Programs.find("npm");
		Optional<Path> node = Programs.find("node");
		if (npm.isEmpty() || node.isEmpty()) {
			return Optional.empty();
		}
		try {
			Path folder = Files.createTempDirectory("jitney-vite-");
			SourceFiles.write(folder.resolve("package.json"), "{ \"private\": true, \"type\": \"module\" }");
			Programs.run(folder, List.of(npm.get().toString(), "install", "--no-audit", "--no-fund", "--save-exact",
					PACKAGES.get(0), PACKAGES.get(1), PACKAGES.get(2), PACKAGES.get(3)));
			return Optional.of(new NodeModules(folder, node.get()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the command that runs Vite. */
	List<String> vite(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(this.node.toString(), this.folder.resolve("node_modules/vite/bin/vite.js").toString()));
		command.addAll(List.of(arguments));
		return command;
	}

}
