package dev.jitney.state.codec;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Makes an object again from its fields: through a record's canonical constructor,
 * through a constructor without arguments, or through one whose parameters are named like
 * fields. Fields that no parameter takes are set afterwards.
 */
final class ValueConstructor {

	private final Constructor<?> constructor;

	/** Per field its parameter, or -1. */
	private final int[] parameterOf;

	/** Arguments for fields that are missing. */
	private final @Nullable Object[] defaults;

	private ValueConstructor(Constructor<?> constructor, int[] parameterOf) {
		constructor.setAccessible(true);
		this.constructor = constructor;
		this.parameterOf = parameterOf;
		this.defaults = Arrays.stream(constructor.getParameterTypes()).map(ValueConstructor::zero).toArray();
	}

	/** Returns how to make objects of a class, or null if there is no way. */
	static @Nullable ValueConstructor of(Class<?> type, List<FieldCodec> fields) {
		if (type.isRecord()) {
			return canonical(type, fields);
		}
		Map<String, FieldCodec> byName = fields.stream()
			.collect(Collectors.toMap((field) -> field.name().getValue(), Function.identity()));
		return Arrays.stream(type.getDeclaredConstructors())
			.filter((constructor) -> !constructor.isSynthetic())
			.filter((constructor) -> takesOnlyFields(constructor, byName) && takesAllFinal(constructor, fields))
			.min(Comparator.<Constructor<?>>comparingInt(Constructor::getParameterCount))
			.map((constructor) -> new ValueConstructor(constructor, parameterOf(constructor, fields)))
			.orElse(null);
	}

	/** The fields of a record are in the order of its components. */
	private static ValueConstructor canonical(Class<?> type, List<FieldCodec> fields) {
		Class<?>[] types = fields.stream().map((field) -> field.field().getType()).toArray(Class<?>[]::new);
		try {
			return new ValueConstructor(type.getDeclaredConstructor(types), IntStream.range(0, types.length).toArray());
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException("Every record has a canonical constructor", ex);
		}
	}

	private static boolean takesOnlyFields(Constructor<?> constructor, Map<String, FieldCodec> fields) {
		return Arrays.stream(constructor.getParameters()).allMatch((parameter) -> {
			FieldCodec field = fields.get(parameter.getName());
			return field != null && field.field().getType() == parameter.getType();
		});
	}

	private static boolean takesAllFinal(Constructor<?> constructor, List<FieldCodec> fields) {
		return fields.stream()
			.filter((field) -> Modifier.isFinal(field.field().getModifiers()))
			.allMatch((field) -> parameterOf(constructor, field) >= 0);
	}

	private static int[] parameterOf(Constructor<?> constructor, List<FieldCodec> fields) {
		return fields.stream().mapToInt((field) -> parameterOf(constructor, field)).toArray();
	}

	private static int parameterOf(Constructor<?> constructor, FieldCodec field) {
		Parameter[] parameters = constructor.getParameters();
		for (int index = 0; index < parameters.length; index++) {
			if (parameters[index].getName().equals(field.name().getValue())) {
				return index;
			}
		}
		return -1;
	}

	Object read(JsonParser in, Fields fields) {
		if (this.defaults.length == 0) {
			Object value = create(this.defaults);
			fields.read(in, (field, read) -> field.set(value, read));
			return value;
		}
		@Nullable Object[] arguments = this.defaults.clone();
		List<Consumer<Object>> later = new ArrayList<>(0);
		fields.read(in, (field, read) -> {
			int parameter = this.parameterOf[field.index()];
			if (parameter < 0) {
				later.add((value) -> field.set(value, read));
			}
			else if (read != null || this.defaults[parameter] == null) {
				arguments[parameter] = read;
			}
		});
		Object value = create(arguments);
		later.forEach((setter) -> setter.accept(value));
		return value;
	}

	private Object create(@Nullable Object[] arguments) {
		try {
			return this.constructor.newInstance(arguments);
		}
		catch (InvocationTargetException ex) {
			throw ValueException.because("was refused by the constructor of "
					+ Wording.of(this.constructor.getDeclaringClass()) + ": " + ex.getTargetException());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(this.constructor + " was made accessible", ex);
		}
	}

	private static @Nullable Object zero(Class<?> type) {
		return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
	}

}
