package dev.jitney.compile;

import java.util.List;
import java.util.stream.Stream;

import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.html.MethodReference;
import dev.jitney.html.Value;
import org.jspecify.annotations.Nullable;

/**
 * A handler at one place of a page.
 *
 * @param id means the same in every program, or does not exist
 * @param handler what is called
 * @param method names it
 * @param arguments bound arguments, evaluated when the handler runs
 * @param path what encloses the place, outermost first; all of it must hold for the call
 * to be allowed
 * @param upload what files the place takes, or null if it takes none
 */
public record HandlerEntry(String id, HandlerMethod handler, MethodReference method, List<Value<?>> arguments,
		List<Guard> path, @Nullable UploadRules upload) {

	/** An entry of a place that takes no files. */
	public HandlerEntry(String id, HandlerMethod handler, MethodReference method, List<Value<?>> arguments,
			List<Guard> path) {
		this(id, handler, method, arguments, path, null);
	}

	/** Returns the binary name of the state class. */
	public String stateType() {
		return this.method.owner();
	}

	/** Returns how many rows enclose the place. */
	public int rows() {
		int rows = 0;
		for (Guard guard : this.path) {
			rows += (guard instanceof Guard.InEach) ? 1 : 0;
		}
		return rows;
	}

	/** Returns the entry of a memo as it stands where the memo is placed. */
	HandlerEntry placed(String prefix, List<Guard> outerPath) {
		List<Guard> path = Stream.concat(outerPath.stream(), this.path.stream()).toList();
		return new HandlerEntry(prefix + "." + this.id, this.handler, this.method, this.arguments, path, this.upload);
	}

}
