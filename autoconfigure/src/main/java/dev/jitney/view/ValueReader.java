package dev.jitney.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import dev.jitney.html.AtPath;
import dev.jitney.html.Constant;
import dev.jitney.html.CurrentPath;
import dev.jitney.html.Getter;
import dev.jitney.html.Message;
import dev.jitney.html.MethodReference;
import dev.jitney.html.PathVariable;
import dev.jitney.html.RowGetter;
import dev.jitney.html.RowStateValue;
import dev.jitney.html.RowValue;
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

	/**
	 * Returns what the value yields, not yet formatted. @param slot the name for errors
	 */
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
		if (value instanceof CurrentPath) {
			return this.environment.context().path();
		}
		if (value instanceof AtPath<?> at) {
			return at.at(this.environment.context().path());
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
			throw new ValueException(slot, "cannot be formatted: " + ex, ValueName.location(value), ex);
		}
	}

	boolean flag(Value<?> value, String slot) {
		Object object = read(value, slot);
		if (object == null || object instanceof Boolean) {
			return Boolean.TRUE.equals(object);
		}
		throw new ValueException(slot, "must be true or false, not a " + object.getClass().getName(),
				ValueName.location(value), null);
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
			throw new ValueException(slot, ValueName.of(value) + " is null as a key; every row, and every state that"
					+ " with(…) binds, needs one", ValueName.location(value), null);
		}
		return format(key, value, slot);
	}

	/** Returns the rows of a list: an Iterable, an array, or null for none. */
	Object[] rows(Value<?> value, String slot) {
		Object list = read(value, slot);
		Object[] rows;
		try {
			rows = rows(list);
		}
		catch (RuntimeException ex) {
			throw new ValueException(slot, ValueName.of(value) + " cannot be iterated: " + ex,
					ValueName.location(value), ex);
		}
		if (Arrays.asList(rows).contains(null)) {
			throw new ValueException(slot, "a row of " + ValueName.of(value) + " is null; leave it out",
					ValueName.location(value), null);
		}
		return rows;
	}

	private static Object[] rows(@Nullable Object list) {
		if (list == null) {
			return new Object[0];
		}
		if (list instanceof Collection<?> collection) {
			return collection.toArray();
		}
		if (list instanceof Iterable<?> iterable) {
			List<Object> rows = new ArrayList<>();
			iterable.forEach(rows::add);
			return rows.toArray();
		}
		if (list.getClass().isArray()) {
			return ObjectUtils.toObjectArray(list);
		}
		throw new IllegalArgumentException(list.getClass().getName() + " is neither an Iterable nor an array");
	}

	@SuppressWarnings("unchecked")
	private @Nullable Object call(StateValue<?> value, String slot) {
		Object state = this.environment.state(value.method().owner()).state();
		return call(value.method(), slot, () -> ((Getter<Object, ?>) value.getter()).get(state));
	}

	@SuppressWarnings("unchecked")
	private @Nullable Object call(RowValue<?> value, String slot) {
		Object row = this.environment.row(value.row()).row();
		return call(value.method(), slot, () -> ((Getter<Object, ?>) value.getter()).get(row));
	}

	@SuppressWarnings("unchecked")
	private @Nullable Object call(RowStateValue<?> value, String slot) {
		Object state = this.environment.state(value.method().owner()).state();
		Object row = this.environment.row(value.row()).row();
		return call(value.method(), slot, () -> ((RowGetter<Object, Object, ?>) value.getter()).get(state, row));
	}

	private @Nullable Object call(MethodReference method, String slot, Call call) {
		try {
			Object result = call.run();
			this.environment.context().computed(slot, method);
			return result;
		}
		catch (ValueException ex) {
			throw ex;
		}
		catch (Exception | LinkageError | StackOverflowError ex) {
			if (ex instanceof InterruptedException) {
				Thread.currentThread().interrupt();
			}
			throw new ValueException(slot, ValueName.of(method) + " threw " + ex, method.location(), ex);
		}
	}

	private String message(Message message, String slot) {
		@Nullable Object[] arguments = read(message.arguments(), slot);
		try {
			return this.environment.context().message(message.key(), arguments);
		}
		catch (RuntimeException ex) {
			throw new ValueException(slot, "the message cannot be resolved: " + ex, ValueName.location(message), ex);
		}
	}

	private String url(Url url, String slot) {
		String[] variables = new String[url.variables().size()];
		Arrays.setAll(variables, (index) -> text(url.variables().get(index), slot));
		try {
			return SafeUrl.expand(url.template(), variables);
		}
		catch (IllegalArgumentException ex) {
			throw new UnsafeUrlException(slot, String.valueOf(ex.getMessage()), ValueName.location(url));
		}
	}

	void refused(UnsafeUrlException refusal) {
		this.environment.context().refused(refusal);
	}

	/** Returns what several values yield, in order. */
	@Nullable Object[] read(List<? extends Value<?>> values, String slot) {
		@Nullable Object[] objects = new @Nullable Object[values.size()];
		for (int index = 0; index < objects.length; index++) {
			objects[index] = read(values.get(index), slot);
		}
		return objects;
	}

	@FunctionalInterface
	private interface Call {

		@Nullable Object run() throws Exception;

	}

}
