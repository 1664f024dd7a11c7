package dev.jitney.event;

import java.util.Set;

import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import dev.jitney.html.SourceLocation;

/**
 * A method of a state that is to run later. It has to be a method reference, because a
 * lambda has no name by which another node could find it.
 *
 * @param handler runs the method
 * @param method names it
 * @since 0.1
 */
public record HandlerReference(Handler handler, MethodReference method) {

	/** Stand between the author and this class. */
	private static final Set<String> FACTORIES = Set.of(HandlerReference.class.getName(), Event.class.getName(),
			ServerEvent.class.getName(), ClientEvent.Call.class.getName());

	public HandlerReference {
		if (method.lambda()) {
			throw lambda(method, method.location());
		}
	}

	static HandlerReference of(Handler handler) {
		MethodReference method = MethodReference.of(handler);
		if (method.lambda()) {
			throw lambda(method, SourceLocation.caller(FACTORIES));
		}
		return new HandlerReference(handler, method);
	}

	private static IllegalArgumentException lambda(MethodReference method, SourceLocation location) {
		return new IllegalArgumentException("An event is stored until it runs, and a lambda cannot be: give the code a"
				+ " method of the state and write " + simpleName(method.owner()) + "::thatMethod (at " + location
				+ ")");
	}

	private static String simpleName(String className) {
		return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
	}

	@Override
	public String toString() {
		return simpleName(this.method.owner()) + "." + this.method.name();
	}

}
