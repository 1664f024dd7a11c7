package dev.jitney.web.preview;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a picture is to be taken.
 *
 * @param width of the window, in CSS pixels
 * @param height of the window
 */
record Picture(int width, int height, boolean dark) {

	static final int LARGEST = 4096;

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

	/** Returns what a query asks for; empty if that is nothing that can be done. */
	static Optional<Picture> of(Optional<String> width, Optional<String> height, Optional<String> theme) {
		String wide = width.orElse("1280");
		String high = height.orElse("800");
		String colors = theme.orElse("light");
		boolean known = isSize(wide) && isSize(high) && (colors.equals("light") || colors.equals("dark"));
		return known ? Optional.of(new Picture(Integer.parseInt(wide), Integer.parseInt(high), colors.equals("dark")))
				: Optional.empty();
	}

	private static boolean isSize(String text) {
		return NUMBER.matcher(text).matches() && Integer.parseInt(text) <= LARGEST;
	}

}
