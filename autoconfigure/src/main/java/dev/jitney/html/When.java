package dev.jitney.html;

import java.util.List;

/**
 * A condition; only the branch taken is evaluated and sent. An empty {@link Fragment}
 * stands for "nothing".
 *
 * @since 0.1
 */
public record When(Value<Boolean> condition, Component then, Component otherwise,
		SourceLocation location) implements Component {

	private static final Fragment NOTHING = new Fragment(List.of());

	public When {
		then = Children.place(then);
		otherwise = Children.place(otherwise);
	}

	static When of(Value<Boolean> condition, Component... content) {
		return new When(condition, Children.content("when", content), NOTHING, SourceLocation.caller());
	}

	/** Returns a copy that shows the content while the condition does not hold. */
	public When otherwise(Component... content) {
		if (!this.otherwise.equals(NOTHING)) {
			throw MarkupException.here("otherwise is given twice; put both parts into one");
		}
		return new When(this.condition, this.then, Children.content("otherwise", content), this.location);
	}

	/** Returns a copy that shows the text while the condition does not hold. */
	public When otherwise(String text) {
		return otherwise(new Text(text));
	}

}
