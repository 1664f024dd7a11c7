package dev.jitney.page;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/** What {@link Page} or {@link ErrorPage} says at a method. */
final class PageAttributes extends AnnotationVisitor {

	private String path = "";

	private String title = "";

	private int status = ErrorPage.OTHERS;

	private @Nullable String layout;

	PageAttributes() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	@Override
	public void visit(String name, Object value) {
		switch (name) {
			case "path" -> this.path = (String) value;
			case "title" -> this.title = (String) value;
			case "value" -> this.status = (int) value;
			case "layout" -> this.layout = layout(((Type) value).getClassName());
			default -> {
				// an attribute of a later version
			}
		}
	}

	private static @Nullable String layout(String className) {
		return className.equals(NoLayout.class.getName()) ? null : className;
	}

	String path() {
		return this.path;
	}

	String title() {
		return this.title;
	}

	int status() {
		return this.status;
	}

	@Nullable String layout() {
		return this.layout;
	}

}
