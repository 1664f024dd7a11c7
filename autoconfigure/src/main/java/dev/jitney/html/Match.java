package dev.jitney.html;

import java.util.List;

/**
 * The first case that equals the subject; only that one is evaluated. An empty
 * {@link Fragment} stands for "nothing".
 *
 * @since 0.1
 */
public record Match(Value<?> subject, List<Case> cases, Component otherwise,
		SourceLocation location) implements Component {

	public Match {
		cases = List.copyOf(cases);
		otherwise = Children.place(otherwise);
	}

	/** A case: the constant compared with {@code equals}, and what is shown then. */
	public record Case(Object constant, Component body) {

		public Case {
			Literal.require(constant, "A case of match");
			body = Children.place(body);
		}

	}

}
