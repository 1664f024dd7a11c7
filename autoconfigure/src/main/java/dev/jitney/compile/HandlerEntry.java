package dev.jitney.compile;

import java.util.List;
import java.util.stream.Stream;

import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import dev.jitney.html.Value;
import org.jspecify.annotations.Nullable;

/**
 * A handler at one place of a page.
 *
 * @param id means the same in every program, or does not exist
 * @param stateType binary name of the state class
 * @param arguments bound arguments, evaluated when the handler runs
 * @param payload binary name of the type the DOM payload is converted to, or null
 * @param path what encloses the place, outermost first; all of it must hold for the call to be allowed
 * @param disabled values that switch the element off; none may be true
 */
public record HandlerEntry(String id, Handler handler, MethodReference method, String stateType,
		List<Value<?>> arguments, @Nullable String payload, List<Guard> path, List<Value<Boolean>> disabled) {

	/** Returns the entry of a memo as it stands where the memo is placed. */
	HandlerEntry placed(String prefix, List<Guard> outerPath, List<Value<Boolean>> outerDisabled) {
		List<Guard> path = Stream.concat(outerPath.stream(), this.path.stream()).toList();
		List<Value<Boolean>> disabled = Stream.concat(outerDisabled.stream(), this.disabled.stream()).toList();
		return new HandlerEntry(prefix + "." + this.id, this.handler, this.method, this.stateType, this.arguments,
				this.payload, path, disabled);
	}

}
