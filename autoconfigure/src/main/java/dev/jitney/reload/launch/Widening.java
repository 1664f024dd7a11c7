package dev.jitney.reload.launch;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

/**
 * Makes public what only the classes of its package may use. To the JVM, classes of one
 * package that are in two loaders are strangers: a page that is replaced could not call a
 * bean beside it. What is private stays so.
 */
final class Widening extends ClassVisitor {

	private Widening(ClassWriter writer) {
		super(SpringAsmInfo.ASM_VERSION, writer);
	}

	static byte[] widen(byte[] classFile) {
		ClassReader reader = new ClassReader(classFile);
		ClassWriter writer = new ClassWriter(reader, 0);
		reader.accept(new Widening(writer), 0);
		return writer.toByteArray();
	}

	private static int widen(int access) {
		return ((access & Opcodes.ACC_PRIVATE) != 0) ? access : (access & ~Opcodes.ACC_PROTECTED) | Opcodes.ACC_PUBLIC;
	}

	@Override
	public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
			String @Nullable [] interfaces) {
		super.visit(version, widen(access), name, signature, superName, interfaces);
	}

	@Override
	public FieldVisitor visitField(int access, String name, String descriptor, @Nullable String signature,
			@Nullable Object value) {
		return super.visitField(widen(access), name, descriptor, signature, value);
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		boolean initializer = name.equals("<clinit>");
		return super.visitMethod(initializer ? access : widen(access), name, descriptor, signature, exceptions);
	}

}
