package dev.jitney.page;

import java.util.Objects;

import dev.jitney.html.Component;
import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;

import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * A method as it stands in a class file, on its way to become a page or a preview. Holds
 * the rules for their declaration.
 */
final class DeclaredPage extends MethodVisitor {

	private static final String PAGE = Type.getDescriptor(Page.class);

	private static final String ERROR_PAGE = Type.getDescriptor(ErrorPage.class);

	private static final String PREVIEW = Type.getDescriptor(Preview.class);

	private static final String COMPONENTS = Component.class.getPackageName() + ".";

	private final String className;

	private final int access;

	private final String name;

	private final String descriptor;

	private int line;

	private @Nullable PageAttributes page;

	private @Nullable PageAttributes errorPage;

	private @Nullable PageAttributes preview;

	DeclaredPage(String className, int access, String name, String descriptor) {
		super(SpringAsmInfo.ASM_VERSION);
		this.className = className;
		this.access = access;
		this.name = name;
		this.descriptor = descriptor;
	}

	@Override
	public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
		if (annotation.equals(PAGE)) {
			this.page = new PageAttributes();
			return this.page;
		}
		if (annotation.equals(ERROR_PAGE)) {
			this.errorPage = new PageAttributes();
			return this.errorPage;
		}
		if (annotation.equals(PREVIEW)) {
			this.preview = new PageAttributes();
			return this.preview;
		}
		return null;
	}

	@Override
	public void visitLineNumber(int line, Label start) {
		this.line = (this.line == 0) ? line : this.line;
	}

	boolean isPage() {
		return this.page != null || this.errorPage != null;
	}

	boolean isPreview() {
		return this.preview != null;
	}

	PageDefinition definePreview(@Nullable String file) {
		check(Type.getArgumentCount(this.descriptor) == 0, "is a preview and takes arguments",
				"Write a preview for each case, without arguments");
		check(returnsComponent(), "is a preview and returns " + returnType(), "Return a component");
		PageAttributes attributes = Objects.requireNonNull(this.preview);
		String name = attributes.name().isEmpty() ? simpleClassName() + "." + this.name : attributes.name();
		check(PreviewPath.isName(name), "is a preview with the name '" + name + "'",
				"Use letters, digits, dots, dashes and underscores");
		String title = attributes.title().isEmpty() ? PreviewPath.words(this.name) : attributes.title();
		return new PageDefinition(new PageKind.Route(PathPatternParser.defaultInstance.parse(PreviewPath.live(name))),
				this.className, this.name, title, null, location(file));
	}

	private SourceLocation location(@Nullable String file) {
		return new SourceLocation(this.className, this.name, (file != null) ? file : "Unknown Source", this.line);
	}

	/**
	 * Returns the page. @param pages what the class says of its pages, or null for
	 * nothing
	 */
	PageDefinition define(@Nullable PageAttributes pages, @Nullable String file) {
		check(pages != null, "is a page, but its class is not marked as one", "Put @Pages on " + simpleClassName());
		check(this.page == null || this.errorPage == null, "is both @Page and @ErrorPage",
				"Write a method for each; they can share what they return");
		check((this.access & Opcodes.ACC_STATIC) != 0, "is a page and not static",
				"Write '" + correct() + "': a page is described once, for everybody, and has no instance");
		check(Type.getArgumentCount(this.descriptor) == 0, "is a page and takes arguments", "Write '" + correct()
				+ "': show a state's value with text(…) and bind a state to a route variable with pathKey(…)");
		check(returnsComponent(), "is a page and returns " + returnType(), "Write '" + correct() + "'");
		PageAttributes attributes = Objects.requireNonNull((this.page != null) ? this.page : this.errorPage);
		return new PageDefinition((this.page != null) ? route(attributes) : failure(attributes), this.className,
				this.name, attributes.title(), attributes.layout(Objects.requireNonNull(pages)), location(file));
	}

	private PageKind route(PageAttributes attributes) {
		String path = PathPatternParser.defaultInstance.initFullPathPattern(attributes.path());
		PathPattern pattern;
		try {
			pattern = PathPatternParser.defaultInstance.parse(path.isEmpty() ? "/" : path);
		}
		catch (PatternParseException ex) {
			throw new InvalidPageException(method(), "has the path '" + attributes.path() + "', which is no pattern",
					"Correct it at character %d: %s".formatted(ex.getPosition() + 1, ex.getMessage()), ex);
		}
		check(!ownPath(path), "has the path '" + path + "', which Jitney keeps for itself", "Choose another path");
		return new PageKind.Route(pattern);
	}

	private PageKind failure(PageAttributes attributes) {
		int status = attributes.status();
		check(status == ErrorPage.OTHERS || (status >= 400 && status <= 599),
				"is an error page for status " + status + ", which is no error",
				"Write a status from 400 to 599, or none for all others");
		return new PageKind.Failure(status);
	}

	private static boolean ownPath(String path) {
		return (path + "/").startsWith("/_jitney/") || (path + "/").startsWith("/_jit/");
	}

	private boolean returnsComponent() {
		if (!returnType().startsWith(COMPONENTS)) {
			return false;
		}
		Class<?> type = ClassUtils.resolveClassName(returnType(), Component.class.getClassLoader());
		return Component.class.isAssignableFrom(type);
	}

	private String returnType() {
		return Type.getReturnType(this.descriptor).getClassName();
	}

	private String correct() {
		return "static Component " + this.name + "()";
	}

	private String method() {
		return this.className + "." + this.name;
	}

	private String simpleClassName() {
		return this.className.substring(this.className.lastIndexOf('.') + 1).replace('$', '.');
	}

	private void check(boolean rule, String problem, String action) {
		if (!rule) {
			throw new InvalidPageException(method(), problem, action);
		}
	}

}
