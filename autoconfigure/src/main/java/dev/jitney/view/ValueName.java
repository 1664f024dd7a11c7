package dev.jitney.view;

import java.util.List;
import java.util.Objects;

import dev.jitney.html.AtPath;
import dev.jitney.html.Constant;
import dev.jitney.html.CurrentPath;
import dev.jitney.html.Message;
import dev.jitney.html.MethodReference;
import dev.jitney.html.PathVariable;
import dev.jitney.html.RowStateValue;
import dev.jitney.html.RowValue;
import dev.jitney.html.SourceLocation;
import dev.jitney.html.StateValue;
import dev.jitney.html.Url;
import dev.jitney.html.Value;
import org.jspecify.annotations.Nullable;

/** What errors call a value, and where it was written. */
final class ValueName {

	private ValueName() {
	}

	/** Returns where the page author wrote a value, or null if that is not known. */
	static @Nullable SourceLocation location(Value<?> value) {
		if (value instanceof Message message) {
			return first(message.arguments());
		}
		if (value instanceof Url url) {
			return first(url.variables());
		}
		MethodReference method = method(value);
		return (method != null) ? method.location() : null;
	}

	private static @Nullable SourceLocation first(List<Value<?>> values) {
		return values.isEmpty() ? null : location(values.get(0));
	}

	/** Returns a value as the page author wrote it, more or less. */
	static String of(Value<?> value) {
		if (value instanceof Constant<?> constant) {
			return String.valueOf(constant.value());
		}
		if (value instanceof PathVariable variable) {
			return "the path variable " + variable.name();
		}
		if (value instanceof CurrentPath) {
			return "the path";
		}
		if (value instanceof AtPath<?> at) {
			return "being at " + at.pattern();
		}
		if (value instanceof Message message) {
			return "the message " + message.key();
		}
		if (value instanceof Url url) {
			return "the URL " + url.template();
		}
		return of(Objects.requireNonNull(method(value)));
	}

	static String of(MethodReference method) {
		String owner = method.owner();
		String simpleName = owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
		return method.lambda() ? "a lambda of " + simpleName : simpleName + "::" + method.name();
	}

	private static @Nullable MethodReference method(Value<?> value) {
		if (value instanceof StateValue<?> state) {
			return state.method();
		}
		if (value instanceof RowValue<?> row) {
			return row.method();
		}
		return (value instanceof RowStateValue<?> both) ? both.method() : null;
	}

}
