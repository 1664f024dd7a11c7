package dev.jitney.reload.launch;

import java.util.Arrays;
import java.util.List;

/**
 * Finds what the main method was called with. What it passed on to Spring may be more: it
 * would add that once more when it runs again.
 */
final class MainArguments {

	/** Main class and arguments, joined by spaces; known to the usual JVMs. */
	private static final String COMMAND = "sun.java.command";

	private MainArguments() {
	}

	/**
	 * Returns the arguments of this process's main class, as far as they can be known.
	 */
	static String[] of(String mainClass, String[] passedOn) {
		return of(System.getProperty(COMMAND, ""), mainClass, passedOn);
	}

	/**
	 * Returns those of the arguments that stand on the command line.
	 * @param command main class and arguments, joined by spaces
	 * @param passedOn what was passed on to Spring, returned if these are not part of it
	 */
	static String[] of(String command, String mainClass, String[] passedOn) {
		if (!command.equals(mainClass) && !command.startsWith(mainClass + " ")) {
			return passedOn;
		}
		String own = command.substring(mainClass.length()).strip();
		List<String> all = Arrays.asList(passedOn);
		for (int from = 0; from <= all.size(); from++) {
			for (int to = from; to <= all.size(); to++) {
				List<String> part = all.subList(from, to);
				if (String.join(" ", part).equals(own)) {
					return part.toArray(String[]::new);
				}
			}
		}
		return passedOn;
	}

}
