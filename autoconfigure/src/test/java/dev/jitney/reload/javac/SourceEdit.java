package dev.jitney.reload.javac;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An edit as somebody might make it, somewhere in a Java source. */
enum SourceEdit {

	/** Another text. */
	STRING("\"(\\w[\\w ]*)\"", "\"$1 more\""),

	/** Another number. */
	NUMBER("= (\\d+);", "= 1$1;"),

	/** A line that changes nothing but line numbers. */
	COMMENT("\n\n", "\n// a comment\n\n"),

	/** A method that others may call. */
	METHOD("\n}\\s*$", "\n\n\t%s int added%d(int number) { return number + %d; }\n\n}\n"),

	/** A constant that others cannot copy any more. */
	VARIABLE("static final (String|int) ", "static $1 "),

	/** Less access for others, or more. */
	PRIVATE("\tprivate (static|final) ", "\t$1 "),

	/** The other way round. */
	HIDE("\tstatic ", "\tprivate static "),

	/** A class that others may extend. */
	FINAL("(?m)^(public )?final class", "$1class"),

	/** A parameter by another name. */
	PARAMETER("String name\\) \\{", "String title) { String name = title;"),

	/** A type that inherits more. */
	SUPERTYPE("(class \\w+) \\{", "$1 implements java.io.Serializable {"),

	/** A wider result. */
	RESULT("\\tString (\\w+)\\(\\)", "\tCharSequence $1()"),

	/** One more constant. */
	ENUM_CONSTANT("(enum \\w+ \\{\\s+)([A-Z_]+),", "$1ADDED_ONE, $2,");

	private final Pattern place;

	private final String replacement;

	SourceEdit(String place, String replacement) {
		this.place = Pattern.compile(place);
		this.replacement = replacement;
	}

	/** Returns the source after the edit; with a comment at its end if nothing fits. */
	String apply(String source, Random random) {
		List<MatchResult> places = this.place.matcher(source).results().toList();
		if (places.isEmpty()) {
			return source + "// " + random.nextInt() + "\n";
		}
		MatchResult chosen = places.get(random.nextInt(places.size()));
		String access = source.contains(" interface ") ? "default" : "static";
		String text = source.substring(chosen.start(), chosen.end());
		String edited = this.place.matcher(text)
			.replaceFirst(this.replacement.contains("%")
					? this.replacement.formatted(access, random.nextInt(100), random.nextInt(100)) : this.replacement);
		return source.substring(0, chosen.start()) + edited + source.substring(chosen.end());
	}

}
