package dev.jitney.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import dev.jitney.html.Constant;
import dev.jitney.html.Getter;
import dev.jitney.html.Message;
import dev.jitney.html.MethodReference;
import dev.jitney.html.PathVariable;
import dev.jitney.html.RowGetter;
import dev.jitney.html.RowStateValue;
import dev.jitney.html.RowValue;
import dev.jitney.html.SourceLocation;
import dev.jitney.html.StateValue;
import dev.jitney.html.Url;
import dev.jitney.html.Value;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ObjectUtils;

/**
 * Computes values in an {@link Environment}. Whatever goes wrong becomes a
 * {@link ValueException} that names the slot. Used by one thread.
 */
final class ValueReader {

	private final Environment environment;

	ValueReader(Environment environment) {
		this.environment = environment;
	}

	/** Returns what the value yields, not yet formatted. @param slot the name for errors */
	@Nullable Object read(Value<?> value, String slot) {
		if (value instanceof Constant<?> constant) {
			return constant.value();
		}
		if (value instanceof StateValue<?> state) {
			return call(state, slot);
		}
		if (value instanceof RowValue<?> row) {
			return call(row, slot);
		}
		if (value instanceof RowStateValue<?> both) {
			return call(both, slot);
		}
		if (value instanceof PathVariable variable) {
			return this.environment.context().pathVariable(variable.name());
		}
		if (value instanceof Message message) {
			return message(message, slot);
		}
		return url((Url) value, slot);
	}

	/** Returns the text that a value is shown as. */
	String text(Value<?> value, String slot) {
		return format(read(value, slot), value, slot);
	}

	String format(@Nullable Object object, Value<?> value, String slot) {
		if (object instanceof String text) {
			return text;
		}
		try {
			return this.environment.context().format(object);
		}
		catch (RuntimeException ex) {
			throw new ValueException(slot, "cannot be formatted: " + ex, location(value), ex);
		}
	}

	boolean flag(Value<?> value, String slot) {
		Object object = read(value, slot);
		if (object == null || object instanceof Boolean) {
			return Boolean.TRUE.equals(object);
		}
		throw new ValueException(slot, "must be true or false, not a " + object.getClass().getName(), location(value),
				null);
	}

	/** Returns the index of the case that a value equals, or -1. */
	int matching(Value<?> value, List<Object> constants, String slot) {
		Object subject = read(value, slot);
		for (int index = 0; index < constants.size(); index++) {
			if (constants.get(index).equals(subject)) {
				return index;
			}
		}
		return -1;
	}

	/** Returns the key of a row, or of a state instance. */
	String key(Value<?> value, String slot) {
		Object key = read(value, slot);
		if (key == null) {
			throw new ValueException(slot, "the key " + describe(value) + " is null; every row, and every state that"
					+ " with(…) binds, needs one", location(value), null);
		}
		return format(key, value, slot);
	}

	/** Returns the rows of a list: an Iterable, an array, or null for none. */
	@Nullable Object[] rows(Value<?> value, String slot) {
		Object list = read(value, slot);
		if (list == null) {
			return new Object[0];
		}
		try {
			if (list instanceof Collection<?> collection) {
				return collection.toArray();
			}
			if (list instanceof Iterable<?> iterable) {
				List<@Nullable Object> rows = new ArrayList<>();
				iterable.forEach(rows::add);
				return rows.toArray();
			}
		}
		catch (RuntimeException ex) {
			throw new ValueException(slot, describe(value) + " cannot be iterated: " + ex, location(value), ex);
		}
		if (list.getClass().isArray()) {
			return ObjectUtils.toObjectArray(list);
		}
		throw new ValueException(slot, "must be an Iterable or an array, not a " + list.getClass().getName(),
				location(value), null);
	}

	@SuppressWarnings("unchecked")
	private @Nullable Object call(StateValue<?> value, String slot) {
		Object state = this.environment.state(value.method().owner()).state();
		return call(value.method(), slot, () -> ((Getter<Object, ?>) value.getter()).get(state));
	}

	@SuppressWarnings("unchecked")
	private @Nullable Object call(RowValue<?> value, String slot) {
		Object row = this.environment.row(value.row()).row();
		return call(value.method(), slot, () -> ((Getter<@Nullable Object, ?>) value.getter()).get(row));
	}

	@SuppressWarnings("unchecked")
	private @Nullable Object call(RowStateValue<?> value, String slot) {
		Object state = this.environment.state(value.method().owner()).state();
		Object row = this.environment.row(value.row()).row();
		return call(value.method(), slot,
				() -> ((RowGetter<Object, @Nullable Object, ?>) value.getter()).get(state, row));
	}

	private static @Nullable Object call(MethodReference method, String slot, Call call) {
		try {
			return call.run();
		}
		catch (Exception | LinkageError | StackOverflowError ex) {
			if (ex instanceof InterruptedException) {
				Thread.currentThread().interrupt();
			}
			throw new ValueException(slot, describe(method) + " threw " + ex, method.location(), ex);
		}
	}

	private String message(Message message, String slot) {
		@Nullable Object[] arguments = read(message.arguments(), slot);
		try {
			return this.environment.context().message(message.key(), arguments);
		}
		catch (RuntimeException ex) {
			throw new ValueException(slot, "the message cannot be resolved: " + ex, location(message), ex);
		}
	}

	private String url(Url url, String slot) {
		String[] variables = new String[url.variables().size()];
		Arrays.setAll(variables, (index) -> text(url.variables().get(index), slot));
		try {
			return UrlPolicy.expand(url.template(), variables);
		}
		catch (IllegalArgumentException ex) {
			throw new ValueException(slot, String.valueOf(ex.getMessage()), location(url), ex);
		}
	}

	/** Returns what several values yield, in order. */
	@Nullable Object[] read(List<? extends Value<?>> values, String slot) {
		@Nullable Object[] objects = new @Nullable Object[values.size()];
		for (int index = 0; index < objects.length; index++) {
			objects[index] = read(values.get(index), slot);
		}
		return objects;
	}

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
	static String describe(Value<?> value) {
		MethodReference method = method(value);
		return (method != null) ? describe(method) : value.toString();
	}

	private static String describe(MethodReference method) {
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

	@FunctionalInterface
	private interface Call {

		@Nullable Object run() throws Exception;

	}

}
