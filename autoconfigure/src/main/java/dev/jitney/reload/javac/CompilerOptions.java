package dev.jitney.reload.javac;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * The options with which a build compiled a class, as far as class files tell: release,
 * preview features, parameter names, debug information. Used for one class after another;
 * each adds what it knows.
 */
final class CompilerOptions extends ClassVisitor {

	private static final int FIRST_MAJOR = 44;

	private static final int PREVIEW = 0xFFFF;

	private int release;

	private boolean preview;

	private boolean parameters;

	private boolean variables;

	CompilerOptions() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	void add(byte[] classFile) {
		new ClassReader(classFile).accept(this, ClassReader.SKIP_FRAMES);
	}

	/** Returns the options in the form that javac takes. */
	List<String> toList() {
		List<String> options = new ArrayList<>(
				List.of("-encoding", "UTF-8", "-proc:none", "-implicit:none", "-nowarn", "-Xlint:none"));
		// its own release is what a compiler goes by, and faster without saying so
		if (this.release > 0 && this.release != Runtime.version().feature()) {
			options.addAll(List.of("--release", Integer.toString(this.release)));
		}
		if (this.preview) {
			options.add("--enable-preview");
		}
		if (this.parameters) {
			options.add("-parameters");
		}
		options.add(this.variables ? "-g" : "-g:source,lines");
		return options;
	}

	@Override
	public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
			String @Nullable [] interfaces) {
		this.release = Math.max(this.release, (version & PREVIEW) - FIRST_MAJOR);
		this.preview |= (version >>> Short.SIZE) == PREVIEW;
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {

			@Override
			public void visitParameter(@Nullable String name, int access) {
				CompilerOptions.this.parameters |= name != null;
			}

			@Override
			public void visitLocalVariable(String name, String descriptor, @Nullable String signature, Label start,
					Label end, int index) {
				CompilerOptions.this.variables = true;
			}

		};
	}

}
