package dev.jitney.html;

/**
 * Binds the states of one class in the body to the instance that {@code key} names.
 *
 * @param stateType binary name of the state class
 * @since 0.1
 */
public record With(String stateType, Value<?> key, Component body, SourceLocation location) implements Component {

	public With {
		body = Children.place(body);
	}

	static With of(Class<?> stateType, Value<?> key, Component... content) {
		return new With(stateType.getName(), key, Children.content("with", content), SourceLocation.caller());
	}

}
