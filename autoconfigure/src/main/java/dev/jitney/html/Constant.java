package dev.jitney.html;

/**
 * A value known when the page is compiled.
 *
 * @since 0.1
 */
public record Constant<T>(T value) implements Value<T> {

	public Constant {
		Literal.require(value, "A constant");
	}

	@Override
	public String toString() {
		return Symbol.of("constant " + this.value);
	}

}
