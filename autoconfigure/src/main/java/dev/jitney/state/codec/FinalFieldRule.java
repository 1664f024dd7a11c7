package dev.jitney.state.codec;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.util.ClassUtils;

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
			.filter((field) -> !isConstant(field))
			.toList();
		if (!suspects.isEmpty()) {
			Object other = another.get();
			suspects.forEach((field) -> requireSame(shape, field, get(field, instance), get(field, other)));
		}
		passed.set(true);
	}

	private static boolean isArgument(Field field, @Nullable Object value, @Nullable Object[] arguments) {
		return Arrays.stream(arguments)
			.anyMatch((argument) -> field.getType().isPrimitive() ? value != null && value.equals(argument)
					: value == argument);
	}

	/** Objects must be identical. Primitives have no identity, so for them nothing is. */
	private static void requireSame(StateShape shape, Field field, @Nullable Object value, @Nullable Object other) {
		if (field.getType().isPrimitive() || value != other) {
			throw new InvalidStateException(shape.type(), Wording.of(shape.type()) + "." + field.getName()
					+ " is final, but neither an argument of the constructor nor a constant, so what it holds would be"
					+ " lost after the event: drop \"final\" to store it, take it in the constructor, or make it static");
		}
	}

	private static @Nullable Object get(Field field, Object instance) {
		try {
			return field.get(instance);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(field + " was made accessible", ex);
		}
	}

	/**
	 * Whether the compiler knew the value. Reflection cannot tell, the class file can.
	 */
	private static boolean isConstant(Field field) {
		return constants(field.getDeclaringClass()).contains(field.getName());
	}

	private static Set<String> constants(Class<?> type) {
		Set<String> constants = new HashSet<>();
		try (InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (file != null) {
				new ClassReader(file).accept(new ClassVisitor(SpringAsmInfo.ASM_VERSION) {

					@Override
					public @Nullable FieldVisitor visitField(int access, String name, String descriptor,
							@Nullable String signature, @Nullable Object value) {
						if (value != null) {
							constants.add(name);
						}
						return null;
					}

				}, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The class file of " + type.getName() + " cannot be read", ex);
		}
		return constants;
	}

}
