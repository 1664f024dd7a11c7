package dev.jitney.compile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.jitney.html.AtPath;
import dev.jitney.html.Constant;
import dev.jitney.html.CurrentPath;
import dev.jitney.html.Message;
import dev.jitney.html.MethodReference;
import dev.jitney.html.PathVariable;
import dev.jitney.html.Row;
import dev.jitney.html.RowStateValue;
import dev.jitney.html.RowValue;
import dev.jitney.html.SourceLocation;
import dev.jitney.html.StateValue;
import dev.jitney.html.Url;
import dev.jitney.html.Value;

/** Gives values their slots: which frame holds them and under which key. */
final class Slots {

	private final LambdaNames lambdas;

	private final Set<String> pathVariables = new LinkedHashSet<>();

	private final Map<String, SourceLocation> unbound = new LinkedHashMap<>();

	private final Map<String, SourceLocation> bound = new LinkedHashMap<>();

	Slots(LambdaNames lambdas) {
		this.lambdas = lambdas;
	}

	/** Returns what says values at a place as text. */
	ValueText text(Position position) {
		return new ValueText(position, this.lambdas);
	}

	/** Returns the path variables that values of this template read. */
	Set<String> pathVariables() {
		return this.pathVariables;
	}

	/**
	 * Returns the states that no {@code with} of this template binds, each with the first
	 * place that uses it.
	 */
	Map<String, SourceLocation> unbound() {
		return this.unbound;
	}

	/**
	 * Returns the states that some {@code with} of this template binds, each with the
	 * first place that uses it.
	 */
	Map<String, SourceLocation> bound() {
		return this.bound;
	}

	/** Returns the slot of a value that may be shown in several places. */
	Slot slot(Value<?> value, Slot.Kind kind, Position position) {
		int frame = frame(value, position);
		Namespace namespace = position.frames().get(frame);
		String identity = kind + text(position).of(value);
		return namespace.slot(identity, () -> make(value, kind, frame, namespace));
	}

	/** Returns a slot of its own, for the subject of one control structure. */
	Slot ownSlot(Value<?> value, Slot.Kind kind, Position position) {
		int frame = frame(value, position);
		return make(value, kind, frame, position.frames().get(frame));
	}

	/**
	 * Returns a slot of its own, for the list of one each. It lies in the innermost
	 * frame, as what its rows show may depend on any frame around them.
	 */
	Slot listSlot(Value<?> items, Position position) {
		frame(items, position);
		return make(items, Slot.Kind.LIST, position.depth(), position.frames().get(position.depth()));
	}

	private Slot make(Value<?> value, Slot.Kind kind, int frame, Namespace namespace) {
		return new Slot(namespace.unique(name(value, namespace)), frame, kind, value, statesOf(value));
	}

	/**
	 * Returns the innermost frame on which a value depends; fails if the value cannot be
	 * had at this place.
	 */
	int frame(Value<?> value, Position position) {
		if (value instanceof StateValue<?> state) {
			return stateFrame(state.method().owner(), state.method().location(), position);
		}
		if (value instanceof RowValue<?> row) {
			return rowFrame(row.row(), row.method().location(), position);
		}
		if (value instanceof RowStateValue<?> both) {
			MethodReference method = both.method();
			return Math.max(rowFrame(both.row(), method.location(), position),
					stateFrame(method.owner(), method.location(), position));
		}
		if (value instanceof Message message) {
			return frame(message.arguments(), position);
		}
		if (value instanceof Url url) {
			return frame(url.variables(), position);
		}
		if (value instanceof PathVariable variable) {
			this.pathVariables.add(variable.name());
		}
		return 0;
	}

	private int frame(List<Value<?>> values, Position position) {
		return values.stream().mapToInt((value) -> frame(value, position)).max().orElse(0);
	}

	/**
	 * Notes the use of a state, and returns the frame on which the choice of its instance
	 * depends.
	 */
	int stateFrame(String stateType, SourceLocation location, Position position) {
		Position.Binding binding = position.bindings().get(stateType);
		if (binding != null) {
			this.bound.putIfAbsent(stateType, location);
			return binding.frame();
		}
		this.unbound.putIfAbsent(stateType, location);
		return 0;
	}

	int rowFrame(Row<?> row, SourceLocation location, Position position) {
		Integer frame = position.rows().get(row);
		if (frame == null) {
			throw new PageCompileException("A value of a row is used outside the each that gave the row;"
					+ " move it inside, or hand the row to the memo that shows it", location);
		}
		return frame;
	}

	private static String name(Value<?> value, Namespace namespace) {
		if (value instanceof StateValue<?> state) {
			return simpleName(state.method().owner()) + "." + method(state.method(), namespace);
		}
		if (value instanceof RowValue<?> row) {
			return method(row.method(), namespace);
		}
		if (value instanceof RowStateValue<?> both) {
			return simpleName(both.method().owner()) + "." + method(both.method(), namespace);
		}
		if (value instanceof Message message) {
			return "#" + message.key();
		}
		if (value instanceof PathVariable variable) {
			return ":" + variable.name();
		}
		if (value instanceof AtPath<?> at) {
			return at.pattern().getPatternString();
		}
		if (value instanceof CurrentPath) {
			return "/";
		}
		return (value instanceof Constant) ? "=" : "@";
	}

	private static String method(MethodReference method, Namespace namespace) {
		return method.lambda() ? namespace.nextLambda() : method.name();
	}

	static Set<String> statesOf(Value<?> value) {
		Set<String> types = new LinkedHashSet<>();
		collect(value, types);
		return Set.copyOf(types);
	}

	private static void collect(Value<?> value, Set<String> types) {
		if (value instanceof StateValue<?> state) {
			types.add(state.method().owner());
		}
		else if (value instanceof RowStateValue<?> both) {
			types.add(both.method().owner());
		}
		else if (value instanceof Message message) {
			message.arguments().forEach((argument) -> collect(argument, types));
		}
		else if (value instanceof Url url) {
			url.variables().forEach((variable) -> collect(variable, types));
		}
	}

	static String simpleName(String binaryName) {
		return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
	}

}
