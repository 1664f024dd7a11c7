package dev.jitney.state.codec;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A final field of a state holds what was handed in, or a constant: anything else would
 * be made anew for each event and lost without a word. A field passes if it is identical
 * to an argument, a compile-time constant, or the same object in a second instance made
 * from the same arguments (a logger, a static).
 */
final class FinalFieldRule {

	private final ClassValue<AtomicBoolean> checked = new ClassValue<>() {

		@Override
		protected AtomicBoolean computeValue(Class<?> type) {
			return new AtomicBoolean();
		}

	};

	/**
	 * Checks an instance unless one of its class has passed before.
	 * @param another makes a second instance from the same arguments
	 */
	void check(StateShape shape, Object instance, @Nullable Object[] arguments, Supplier<Object> another) {
		AtomicBoolean passed = this.checked.get(shape.type());
		if (passed.get()) {
			return;
		}
		List<Field> suspects = shape.finalFields()
			.stream()
			.filter((field) -> !isArgument(field, get(field, instance), arguments))
			.filter((field) -> !ConstantFields.of(field.getDeclaringClass()).contains(field.getName()))
			.toList();
		if (!suspects.isEmpty()) {
			Object other = another.get();
			suspects.stream()
				.filter((field) -> !isSame(field, get(field, instance), get(field, other)))
				.findFirst()
				.ifPresent((field) -> refuse(shape, field));
		}
		passed.set(true);
	}

	private static boolean isArgument(Field field, @Nullable Object value, @Nullable Object[] arguments) {
		return Arrays.stream(arguments)
			.anyMatch(
					(argument) -> field.getType().isPrimitive() ? Objects.equals(value, argument) : value == argument);
	}

	/**
	 * Whether a field has the same value in two instances. Primitives may be equal by
	 * chance, so that they pass only if the compiler could not be asked.
	 */
	private static boolean isSame(Field field, @Nullable Object value, @Nullable Object other) {
		return field.getType().isPrimitive()
				? !ConstantFields.areKnown(field.getDeclaringClass()) && Objects.equals(value, other) : value == other;
	}

	private static void refuse(StateShape shape, Field field) {
		throw new InvalidStateException(shape.type(), Wording.of(shape.type()) + "." + field.getName()
				+ " is final, but neither an argument of the constructor nor a constant, so what it holds would be"
				+ " lost after the event: drop \"final\" to store it, take it in the constructor, or make it static");
	}

	private static @Nullable Object get(Field field, Object instance) {
		try {
			return field.get(instance);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(field + " was made accessible", ex);
		}
	}

}
