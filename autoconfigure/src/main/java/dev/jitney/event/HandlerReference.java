package dev.jitney.event;

import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;

/**
 * A method of a state that is to run later. It has to be a method reference, because a
 * lambda has no name by which another node could find it.
 *
 * @param handler runs the method
 * @param method names it
 * @since 0.1
 */
public record HandlerReference(Handler handler, MethodReference method) {

	public HandlerReference {
		if (method.lambda()) {
			throw new IllegalArgumentException("An event is stored until it runs, and a lambda cannot be: give the "
					+ "code a method of the state and write " + simpleName(method.owner()) + "::thatMethod at "
					+ method.location());
		}
	}

	static HandlerReference of(Handler handler) {
		return new HandlerReference(handler, MethodReference.of(handler));
	}

	private static String simpleName(String className) {
		return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
	}

	@Override
	public String toString() {
		return simpleName(this.method.owner()) + "." + this.method.name();
	}

}
