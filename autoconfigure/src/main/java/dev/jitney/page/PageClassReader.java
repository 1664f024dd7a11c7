package dev.jitney.page;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/** Reads the pages that one class file declares. Used once. */
final class PageClassReader extends ClassVisitor {

	private static final String PAGES = Type.getDescriptor(Pages.class);

	private final List<DeclaredPage> declared = new ArrayList<>();

	private String className = "";

	private @Nullable String file;

	private @Nullable PageAttributes pages;

	private PageClassReader() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	/**
	 * Returns the pages in the order in which the class file has them.
	 * @throws InvalidPageException if one breaks a rule of its declaration
	 */
	static List<PageDefinition> pages(byte[] classFile) {
		PageClassReader reader = read(classFile);
		return reader.declared.stream()
			.filter(DeclaredPage::isPage)
			.map((page) -> page.define(reader.pages, reader.file))
			.toList();
	}

	/** The same for previews. */
	static List<PageDefinition> previews(byte[] classFile) {
		PageClassReader reader = read(classFile);
		return reader.declared.stream()
			.filter(DeclaredPage::isPreview)
			.map((page) -> page.definePreview(reader.file))
			.toList();
	}

	private static PageClassReader read(byte[] classFile) {
		PageClassReader reader = new PageClassReader();
		new ClassReader(classFile).accept(reader, ClassReader.SKIP_FRAMES);
		return reader;
	}

	@Override
	public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
		this.className = Type.getObjectType(name).getClassName();
	}

	@Override
	public void visitSource(@Nullable String source, @Nullable String debug) {
		this.file = source;
	}

	@Override
	public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
		if (!descriptor.equals(PAGES)) {
			return null;
		}
		this.pages = new PageAttributes();
		return this.pages;
	}

	/** What the compiler made for lambdas is most of the class, and no page. */
	@Override
	public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		if ((access & Opcodes.ACC_SYNTHETIC) != 0) {
			return null;
		}
		DeclaredPage page = new DeclaredPage(this.className, access, name, descriptor);
		this.declared.add(page);
		return page;
	}

}
