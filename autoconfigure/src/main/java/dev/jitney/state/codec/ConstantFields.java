package dev.jitney.state.codec;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.util.ClassUtils;

/**
 * The fields whose value the compiler knew. Reflection cannot tell for fields of
 * instances, the class file can, if the class loader has it.
 */
final class ConstantFields extends ClassVisitor {

	private final Set<String> names = new HashSet<>();

	private ConstantFields() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	/** Returns their names, none if the class file is not at hand. */
	static Set<String> of(Class<?> type) {
		ConstantFields fields = read(type);
		return (fields != null) ? fields.names : Set.of();
	}

	/** Whether the class file is at hand and can be read. */
	static boolean areKnown(Class<?> type) {
		return read(type) != null;
	}

	private static @Nullable ConstantFields read(Class<?> type) {
		try (InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (file == null) {
				return null;
			}
			ConstantFields fields = new ConstantFields();
			new ClassReader(file).accept(fields,
					ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
			return fields;
		}
		catch (IOException | IllegalArgumentException ex) {
			return null; // not readable, or of a newer Java than the reader knows
		}
	}

	@Override
	public @Nullable FieldVisitor visitField(int access, String name, String descriptor, @Nullable String signature,
			@Nullable Object value) {
		if (value != null) {
			this.names.add(name);
		}
		return null;
	}

}
