package dev.jitney.page;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * What {@link Page}, {@link ErrorPage} or {@link Preview} says at a method, or
 * {@link Pages} at a class.
 */
final class PageAttributes extends AnnotationVisitor {

	private static final String INHERITED = PagesLayout.class.getName();

	private String path = "";

	private String title = "";

	private String name = "";

	private int status = ErrorPage.OTHERS;

	private String layout = INHERITED;

	PageAttributes() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	@Override
	public void visit(String name, Object value) {
		switch (name) {
			case "path" -> this.path = (String) value;
			case "name" -> this.name = (String) value;
			case "title" -> this.title = (String) value;
			case "value" -> this.status = (int) value;
			case "layout" -> this.layout = ((Type) value).getClassName();
			default -> {
				// an attribute of a later version
			}
		}
	}

	String path() {
		return this.path;
	}

	String title() {
		return this.title;
	}

	String name() {
		return this.name;
	}

	int status() {
		return this.status;
	}

	/**
	 * Returns the class of the layout, or null for none. @param pages what the class says
	 */
	@Nullable String layout(PageAttributes pages) {
		String named = this.layout.equals(INHERITED) ? pages.layout : this.layout;
		return (named.equals(INHERITED) || named.equals(NoLayout.class.getName())) ? null : named;
	}

}
