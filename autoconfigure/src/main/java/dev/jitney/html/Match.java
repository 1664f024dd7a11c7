package dev.jitney.html;

import java.util.List;

/** The first case that equals the subject; only that one is evaluated. */
public record Match(Value<?> subject, List<Case> cases, Component otherwise,
		SourceLocation location) implements Component {

	public Match {
		cases = List.copyOf(cases);
	}

	/** A case: the constant compared with {@code equals}, and what is shown then. */
	public record Case(Object constant, Component body) {

	}

}
