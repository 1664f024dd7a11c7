package dev.jitney.compile.code;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * Writes the instructions of one method, a line each. Places to jump to are numbered in
 * the order in which they are met.
 */
final class CodeText extends MethodVisitor {

	private final StringBuilder text;

	private final CodeNames names;

	private final ClassFile file;

	private final Map<Label, Integer> labels = new HashMap<>();

	CodeText(StringBuilder text, CodeNames names, ClassFile file) {
		super(SpringAsmInfo.ASM_VERSION);
		this.text = text;
		this.names = names;
		this.file = file;
	}

	private void line(Object... parts) {
		this.text.append('\n');
		for (Object part : parts) {
			this.text.append(part).append(' ');
		}
	}

	private String at(Label label) {
		return "L" + this.labels.computeIfAbsent(label, (next) -> this.labels.size());
	}

	@Override
	public void visitInsn(int opcode) {
		line(opcode);
	}

	@Override
	public void visitIntInsn(int opcode, int operand) {
		line(opcode, operand);
	}

	@Override
	public void visitVarInsn(int opcode, int variable) {
		line(opcode, variable);
	}

	@Override
	public void visitIincInsn(int variable, int increment) {
		line("iinc", variable, increment);
	}

	@Override
	public void visitTypeInsn(int opcode, String type) {
		line(opcode, this.names.type(type));
	}

	@Override
	public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
		line("new", this.names.descriptor(descriptor), dimensions);
	}

	@Override
	public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
		line(opcode, this.names.type(owner), name, this.names.descriptor(descriptor));
	}

	@Override
	public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
		line(opcode, this.names.method(owner, name, descriptor, this.file));
	}

	@Override
	public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
		line("dynamic", name, this.names.descriptor(descriptor), this.names.constant(bootstrap, this.file));
		for (Object argument : arguments) {
			line(this.names.constant(argument, this.file));
		}
	}

	@Override
	public void visitLdcInsn(Object value) {
		line("constant", this.names.constant(value, this.file));
	}

	@Override
	public void visitLabel(Label label) {
		line(at(label));
	}

	@Override
	public void visitJumpInsn(int opcode, Label label) {
		line(opcode, at(label));
	}

	@Override
	public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
		line("switch", min, max, at(otherwise), Arrays.stream(labels).map(this::at).toList());
	}

	@Override
	public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
		line("switch", Arrays.toString(keys), at(otherwise), Arrays.stream(labels).map(this::at).toList());
	}

	@Override
	public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
		line("try", at(start), at(end), at(handler), (type != null) ? this.names.type(type) : "all");
	}

}
