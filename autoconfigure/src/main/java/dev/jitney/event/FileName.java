package dev.jitney.event;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A file name that is safe to use in any directory of any operating system, made from
 * whatever a client calls its file: no path, no control or invisible characters, no
 * reserved name, no dot at either end, and at most {@value #MAX_BYTES} bytes of UTF-8.
 * Nothing else about it is to be trusted: two files may have the same name, and an
 * extension says little about the content.
 *
 * @param value never empty
 * @since 0.1
 */
public record FileName(String value) {

	private static final int MAX_BYTES = 200;

	private static final int MAX_EXTENSION = 16;

	private static final String NAMELESS = "file";

	/** Everything that is not seen, ends a line, or turns the direction of the rest. */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

	private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*/\\\\\u2215\u2044\u29F8\uFF0F\uFF3C]");

	private static final Pattern DOTS = Pattern.compile("\\.{2,}");

	private static final Pattern START = Pattern.compile("^[.\\-~]");

	private static final Pattern END = Pattern.compile("[.\\s\\p{Zs}]+$");

	/** What Windows takes for a device, whatever follows the first dot. */
	private static final Pattern DEVICE = Pattern
		.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|CLOCK\\$|(COM|LPT)[0-9¹²³])\\s*(\\..*)?");

	public FileName {
		if (!value.equals(clean(value))) {
			throw new IllegalArgumentException("Not a safe file name; use FileName.of(…) to make one");
		}
	}

	/** Makes a name from what a client sent; {@code file} if nothing of it is left. */
	public static FileName of(String submitted) {
		return new FileName(clean(submitted));
	}

	private static String clean(String submitted) {
		String name = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
		// what is composed now would otherwise be composed the next time
		name = Normalizer.normalize(INVISIBLE.matcher(name).replaceAll(""), Normalizer.Form.NFC);
		name = FORBIDDEN.matcher(name).replaceAll("_");
		name = DOTS.matcher(name).replaceAll(".").strip();
		name = END.matcher(START.matcher(name).replaceFirst("_")).replaceFirst("");
		if (name.isEmpty() || name.equals("_")) {
			return NAMELESS;
		}
		// cutting may leave nothing but the name of a device
		return withoutDevice(shorten(withoutDevice(name)));
	}

	private static String withoutDevice(String name) {
		return DEVICE.matcher(name).matches() ? "_" + name : name;
	}

	private static String shorten(String name) {
		if (bytes(name) <= MAX_BYTES) {
			return name;
		}
		int dot = name.lastIndexOf('.');
		String extension = (dot > 0 && bytes(name.substring(dot)) <= MAX_EXTENSION) ? name.substring(dot) : "";
		String stem = name.substring(0, name.length() - extension.length());
		while (bytes(stem) > MAX_BYTES - bytes(extension)) {
			stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
		}
		return END.matcher(stem).replaceFirst("") + extension;
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	@Override
	public String toString() {
		return this.value;
	}

}
