package dev.jitney.reload.literal;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

/**
 * Tells of the constants in the code of one method, and replaces them by the shortest
 * instruction, as the compiler does.
 */
final class ConstantMethodVisitor extends MethodVisitor {

	private static final String CONCATENATION = "makeConcatWithConstants";

	private static final int LARGEST_SHORT_FORM = 5;

	private final Constants constants;

	private int line;

	ConstantMethodVisitor(@Nullable MethodVisitor writer, Constants constants) {
		super(SpringAsmInfo.ASM_VERSION, writer);
		this.constants = constants;
	}

	@Override
	public void visitLineNumber(int line, Label start) {
		this.line = line;
		super.visitLineNumber(line, start);
	}

	@Override
	public void visitInsn(int opcode) {
		Object value = value(opcode);
		if (value == null || isKept(value)) {
			super.visitInsn(opcode);
		}
	}

	private static @Nullable Object value(int opcode) {
		if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
			return opcode - Opcodes.ICONST_0;
		}
		return switch (opcode) {
			case Opcodes.LCONST_0 -> 0L;
			case Opcodes.LCONST_1 -> 1L;
			case Opcodes.FCONST_0 -> 0.0F;
			case Opcodes.FCONST_1 -> 1.0F;
			case Opcodes.FCONST_2 -> 2.0F;
			case Opcodes.DCONST_0 -> 0.0;
			case Opcodes.DCONST_1 -> 1.0;
			default -> null;
		};
	}

	@Override
	public void visitIntInsn(int opcode, int operand) {
		if (opcode == Opcodes.NEWARRAY || isKept(operand)) {
			super.visitIntInsn(opcode, operand);
		}
	}

	@Override
	public void visitLdcInsn(Object value) {
		if (!(value instanceof String || value instanceof Number) || isKept(value)) {
			super.visitLdcInsn(value);
		}
	}

	/** Returns false if another value was pushed. */
	private boolean isKept(Object value) {
		Object next = this.constants.visit(this.line, false, value);
		if (next.equals(value)) {
			return true;
		}
		push(next);
		return false;
	}

	private void push(Object value) {
		if (value instanceof Integer number) {
			pushInt(number);
		}
		else if (value.equals(0L) || value.equals(1L)) {
			super.visitInsn(Opcodes.LCONST_0 + ((Long) value).intValue());
		}
		else if (value.equals(0.0F) || value.equals(1.0F) || value.equals(2.0F)) {
			super.visitInsn(Opcodes.FCONST_0 + ((Float) value).intValue());
		}
		else if (value.equals(0.0) || value.equals(1.0)) {
			super.visitInsn(Opcodes.DCONST_0 + ((Double) value).intValue());
		}
		else {
			super.visitLdcInsn(value);
		}
	}

	private void pushInt(int value) {
		if (value >= -1 && value <= LARGEST_SHORT_FORM) {
			super.visitInsn(Opcodes.ICONST_0 + value);
		}
		else if (value == (byte) value) {
			super.visitIntInsn(Opcodes.BIPUSH, value);
		}
		else if (value == (short) value) {
			super.visitIntInsn(Opcodes.SIPUSH, value);
		}
		else {
			super.visitLdcInsn(value);
		}
	}

	@Override
	public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
		Object[] next = arguments;
		if (name.equals(CONCATENATION) && arguments.length == 1 && arguments[0] instanceof String recipe) {
			next = new Object[] { this.constants.visit(this.line, true, recipe) };
		}
		super.visitInvokeDynamicInsn(name, descriptor, bootstrap, next);
	}

	/** Told of each constant. */
	@FunctionalInterface
	interface Constants {

		/**
		 * Returns what is to be in place of a constant.
		 * @param recipe whether it is the recipe of a concatenation
		 */
		Object visit(int line, boolean recipe, Object value);

	}

}
