package dev.jitney.reload.javac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.RecordComponentVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * Reads the summary of one class file. Used once. What is private is no part of the ABI:
 * only the class's own source file can use it, and that is compiled as a whole.
 */
final class ClassSummaryReader extends ClassVisitor {

	private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

	/** Not seen by those who compile against the class. */
	private static final int IRRELEVANT = Opcodes.ACC_SUPER | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE
			| Opcodes.ACC_STRICT;

	private final Set<String> abi = new TreeSet<>();

	private final Set<String> constants = new TreeSet<>();

	private final List<String> supertypes = new ArrayList<>();

	private String name = "";

	private @Nullable String source;

	private ClassSummaryReader() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	static ClassSummary read(byte[] classFile) {
		ClassSummaryReader reader = new ClassSummaryReader();
		new ClassReader(classFile).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
		return new ClassSummary(reader.name, reader.sourcePath(), reader.supertypes, ConstantPool.classes(classFile),
				String.join("\n", reader.abi), String.join("\n", reader.constants));
	}

	private String sourcePath() {
		String folder = this.name.substring(0, this.name.lastIndexOf('/') + 1);
		if (this.source != null) {
			return folder + this.source;
		}
		int nested = this.name.indexOf('$', folder.length());
		return ((nested < 0) ? this.name : this.name.substring(0, nested)) + ".java";
	}

	@Override
	public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
			String @Nullable [] interfaces) {
		this.name = name;
		if (superName != null) {
			this.supertypes.add(superName);
		}
		if (interfaces != null) {
			this.supertypes.addAll(Arrays.asList(interfaces));
		}
		this.abi.add("class " + (access & ~IRRELEVANT) + " " + this.supertypes + " " + signature);
	}

	@Override
	public void visitSource(@Nullable String source, @Nullable String debug) {
		this.source = source;
	}

	@Override
	public void visitInnerClass(String name, @Nullable String outer, @Nullable String inner, int access) {
		if (name.equals(this.name) || this.name.equals(outer)) {
			this.abi.add("nested " + name + " " + access);
		}
	}

	@Override
	public void visitPermittedSubclass(String permitted) {
		this.abi.add("permits " + permitted);
	}

	@Override
	public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
		return annotation("class", descriptor);
	}

	@Override
	public @Nullable RecordComponentVisitor visitRecordComponent(String name, String descriptor,
			@Nullable String signature) {
		this.abi.add("component " + name + " " + descriptor + " " + signature);
		return null;
	}

	@Override
	public @Nullable FieldVisitor visitField(int access, String name, String descriptor, @Nullable String signature,
			@Nullable Object value) {
		if ((access & HIDDEN) != 0) {
			return null;
		}
		String field = "field " + name;
		this.abi.add(field + " " + access + " " + descriptor + " " + signature + " " + value);
		if (value != null) {
			this.constants.add(name + " " + value);
		}
		return new FieldVisitor(SpringAsmInfo.ASM_VERSION) {

			@Override
			public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
				return annotation(field, descriptor);
			}

		};
	}

	@Override
	public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		if ((access & HIDDEN) != 0 || name.equals("<clinit>")) {
			return null;
		}
		String method = "method " + name + descriptor;
		this.abi.add(method + " " + (access & ~IRRELEVANT) + " " + signature + " " + Arrays.toString(exceptions));
		return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {

			@Override
			public AnnotationVisitor visitAnnotationDefault() {
				return new AnnotationText(ClassSummaryReader.this.abi, method + " default");
			}

			@Override
			public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
				return annotation(method, descriptor);
			}

		};
	}

	private AnnotationVisitor annotation(String place, String descriptor) {
		return new AnnotationText(this.abi, place + " " + descriptor);
	}

	/** Notes what an annotation says. */
	private static final class AnnotationText extends AnnotationVisitor {

		private final Set<String> lines;

		private final String prefix;

		AnnotationText(Set<String> lines, String prefix) {
			super(SpringAsmInfo.ASM_VERSION);
			this.lines = lines;
			this.prefix = prefix;
			lines.add(prefix);
		}

		@Override
		public void visit(@Nullable String name, Object value) {
			this.lines.add(this.prefix + " " + name + "=" + text(value));
		}

		private static String text(Object value) {
			String all = Arrays.deepToString(new Object[] { value });
			return all.substring(1, all.length() - 1);
		}

		@Override
		public void visitEnum(@Nullable String name, String descriptor, String value) {
			this.lines.add(this.prefix + " " + name + "=" + descriptor + value);
		}

		@Override
		public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
			return new AnnotationText(this.lines, this.prefix + " " + name + "=" + descriptor);
		}

		@Override
		public AnnotationVisitor visitArray(@Nullable String name) {
			return new AnnotationText(this.lines, this.prefix + " " + Objects.toString(name, "value") + "[]");
		}

	}

}
