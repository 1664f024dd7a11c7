package dev.jitney.html;

/**
 * A condition; only the branch taken is evaluated and sent. An empty {@link Fragment}
 * stands for "nothing".
 */
public record When(Value<Boolean> condition, Component then, Component otherwise,
		SourceLocation location) implements Component {

}
