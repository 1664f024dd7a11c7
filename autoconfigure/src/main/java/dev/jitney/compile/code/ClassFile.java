package dev.jitney.compile.code;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

/** The methods of one class file. Used by one thread. */
final class ClassFile {

	private static final int CODE_ONLY = ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

	private final ClassReader reader;

	private final Set<String> synthetic = new LinkedHashSet<>();

	ClassFile(byte[] bytes) {
		this.reader = new ClassReader(bytes);
		this.reader.accept(new ClassVisitor(SpringAsmInfo.ASM_VERSION) {

			@Override
			public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
					@Nullable String signature, String @Nullable [] exceptions) {
				if ((access & Opcodes.ACC_SYNTHETIC) != 0) {
					ClassFile.this.synthetic.add(name + descriptor);
				}
				return null;
			}

		}, ClassReader.SKIP_CODE | CODE_ONLY);
	}

	/** Returns the internal name of the class. */
	String name() {
		return this.reader.getClassName();
	}

	/** Returns name and descriptor of each method that no author has named. */
	Set<String> synthetic() {
		return this.synthetic;
	}

	/** Returns what a method does. @param method name and descriptor */
	String body(String method, CodeNames names) {
		StringBuilder text = new StringBuilder();
		this.reader.accept(new ClassVisitor(SpringAsmInfo.ASM_VERSION) {

			@Override
			public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
					@Nullable String signature, String @Nullable [] exceptions) {
				if (!method.equals(name + descriptor)) {
					return null;
				}
				text.append(names.descriptor(descriptor));
				return new CodeText(text, names, ClassFile.this);
			}

		}, CODE_ONLY);
		return text.toString();
	}

	/** Returns what the class is and all its methods do. */
	String content(CodeNames names) {
		StringBuilder text = new StringBuilder();
		this.reader.accept(new ClassVisitor(SpringAsmInfo.ASM_VERSION) {

			@Override
			public void visit(int version, int access, String name, @Nullable String signature, String superName,
					String @Nullable [] interfaces) {
				text.append(names.type(superName));
				for (String type : (interfaces != null) ? interfaces : new String[0]) {
					text.append(' ').append(names.type(type));
				}
			}

			@Override
			public @Nullable FieldVisitor visitField(int access, String name, String descriptor,
					@Nullable String signature, @Nullable Object value) {
				text.append('\n').append(access).append(' ').append(name).append(names.descriptor(descriptor));
				text.append((value != null) ? names.constant(value, ClassFile.this) : "");
				return null;
			}

			@Override
			public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
					@Nullable String signature, String @Nullable [] exceptions) {
				if (ClassFile.this.synthetic.contains(name + descriptor)) {
					return null;
				}
				text.append('\n').append(access).append(' ').append(name).append(names.descriptor(descriptor));
				return new CodeText(text, names, ClassFile.this);
			}

		}, CODE_ONLY);
		return text.toString();
	}

}
