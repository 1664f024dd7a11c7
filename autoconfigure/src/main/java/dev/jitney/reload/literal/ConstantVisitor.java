package dev.jitney.reload.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/** Finds the constants in the code of one class, and replaces some. Used once. */
final class ConstantVisitor extends ClassVisitor {

	private final String className;

	private final Map<Integer, Object> replacements;

	private final List<ConstantSite> sites = new ArrayList<>();

	private int methods;

	private ConstantVisitor(@Nullable ClassWriter writer, String className, Map<Integer, Object> replacements) {
		super(SpringAsmInfo.ASM_VERSION, writer);
		this.className = className;
		this.replacements = replacements;
	}

	/** Returns the constants of a class in the order of its code. */
	static List<ConstantSite> sites(String className, byte[] classFile) {
		ConstantVisitor visitor = new ConstantVisitor(null, className, Map.of());
		new ClassReader(classFile).accept(visitor, ClassReader.SKIP_FRAMES);
		return visitor.sites;
	}

	/**
	 * Returns a class with other constants.
	 * @param replacements by the ordinal of the constant, of the same type
	 */
	static byte[] replace(byte[] classFile, Map<Integer, Object> replacements) {
		ClassReader reader = new ClassReader(classFile);
		ClassWriter writer = new ClassWriter(reader, 0);
		reader.accept(new ConstantVisitor(writer, "", replacements), 0);
		return writer.toByteArray();
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		int method = this.methods++;
		return new ConstantMethodVisitor(super.visitMethod(access, name, descriptor, signature, exceptions),
				(line, recipe, value) -> constant(method, name.equals("<init>"), line, recipe, value));
	}

	private Object constant(int method, boolean constructor, int line, boolean recipe, Object value) {
		int ordinal = this.sites.size();
		this.sites.add(new ConstantSite(this.className, method, constructor, ordinal, line, recipe, value));
		return this.replacements.getOrDefault(ordinal, value);
	}

}
