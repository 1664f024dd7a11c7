package dev.jitney.html;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A {@link Match} as it is written:
 * {@code match(Todos::filter).is(ALL, …).is(DONE, …).otherwise(…)}. Immutable, each
 * method returns a changed copy.
 *
 * @param <T> type of the subject, which the constants must have too
 * @since 0.1
 */
public final class Cases<T> implements Shorthand {

	private final Value<T> subject;

	private final List<Match.Case> cases;

	private final @Nullable Component otherwise;

	private final SourceLocation location;

	private Cases(Value<T> subject, List<Match.Case> cases, @Nullable Component otherwise, SourceLocation location) {
		this.subject = subject;
		this.cases = cases;
		this.otherwise = otherwise;
		this.location = location;
	}

	static <T> Cases<T> of(Value<T> subject) {
		return new Cases<>(subject, List.of(), null, SourceLocation.caller());
	}

	/** Returns a copy that shows the content while the subject equals the constant. */
	public Cases<T> is(T constant, Component... content) {
		if (this.otherwise != null) {
			throw MarkupException.here("The case " + constant + " comes after otherwise; put otherwise last");
		}
		Match.Case added = new Match.Case(constant, Children.content("is(" + constant + ")", content));
		if (this.cases.stream().anyMatch((known) -> known.constant().equals(constant))) {
			throw MarkupException
				.here("The case " + constant + " is there already, so this one is never shown; remove one of them");
		}
		List<Match.Case> cases = new ArrayList<>(this.cases);
		cases.add(added);
		return new Cases<>(this.subject, List.copyOf(cases), null, this.location);
	}

	/** Returns a copy that shows the text while the subject equals the constant. */
	public Cases<T> is(T constant, String text) {
		return is(constant, new Text(text));
	}

	/** Returns a copy that shows the content while no case applies. */
	public Cases<T> otherwise(Component... content) {
		if (this.otherwise != null) {
			throw MarkupException.here("otherwise is given twice; put both parts into one");
		}
		return new Cases<>(this.subject, this.cases, Children.content("otherwise", content), this.location);
	}

	/** Returns a copy that shows the text while no case applies. */
	public Cases<T> otherwise(String text) {
		return otherwise(new Text(text));
	}

	@Override
	public Component component() {
		if (this.cases.isEmpty()) {
			throw new MarkupException("match has no case; add one with is(constant, …)", this.location);
		}
		Component otherwise = (this.otherwise != null) ? this.otherwise : new Fragment(List.of());
		return new Match(this.subject, this.cases, otherwise, this.location);
	}

	@Override
	public String toString() {
		return Symbol.of("match of " + this.subject);
	}

}
