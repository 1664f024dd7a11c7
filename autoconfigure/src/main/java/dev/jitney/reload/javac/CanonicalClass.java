package dev.jitney.reload.javac;

import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * A class file with a constant pool of its own, in the order in which it is used, and
 * with its nested classes in order of their names. Javac lists them in the order in which
 * it met them, so that two whole compilations differ as well if they are given the same
 * sources in another order. Names of temporary variables, which tell where in the source
 * they are needed, do not count.
 */
public final class CanonicalClass extends ClassVisitor {

	private static final Pattern TEMPORARY = Pattern.compile("^([a-z]+)\\d+\\$temp$");

	private final TreeSet<String> nestMembers = new TreeSet<>();

	private final TreeSet<String> permitted = new TreeSet<>();

	private final TreeMap<String, Runnable> innerClasses = new TreeMap<>();

	private CanonicalClass(ClassWriter writer) {
		super(SpringAsmInfo.ASM_VERSION, writer);
	}

	/** Returns the same bytes for class files that mean the same. */
	public static byte[] of(byte[] classFile) {
		ClassWriter writer = new ClassWriter(0);
		new ClassReader(classFile).accept(new CanonicalClass(writer), 0);
		return writer.toByteArray();
	}

	@Override
	public void visitNestMember(String member) {
		this.nestMembers.add(member);
	}

	@Override
	public void visitPermittedSubclass(String subclass) {
		this.permitted.add(subclass);
	}

	@Override
	public void visitInnerClass(String name, @Nullable String outer, @Nullable String inner, int access) {
		this.innerClasses.put(name, () -> super.visitInnerClass(name, outer, inner, access));
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		return new MethodVisitor(SpringAsmInfo.ASM_VERSION,
				super.visitMethod(access, name, descriptor, signature, exceptions)) {

			@Override
			public void visitLocalVariable(String name, String descriptor, @Nullable String signature, Label start,
					Label end, int index) {
				String stable = TEMPORARY.matcher(name).replaceFirst("$1");
				super.visitLocalVariable(stable, descriptor, signature, start, end, index);
			}

		};
	}

	@Override
	public void visitEnd() {
		this.nestMembers.forEach(super::visitNestMember);
		this.permitted.forEach(super::visitPermittedSubclass);
		this.innerClasses.values().forEach(Runnable::run);
		super.visitEnd();
	}

}
