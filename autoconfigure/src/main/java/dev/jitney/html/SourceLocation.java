package dev.jitney.html;

/** Where the page author wrote a component, a value or a trigger. */
public record SourceLocation(String className, String method, String file, int line) {

	private static final StackWalker WALKER = StackWalker.getInstance();

	private static final String OWN_PACKAGE = SourceLocation.class.getPackageName() + ".";

	/** Returns the innermost frame outside this package. */
	public static SourceLocation caller() {
		return WALKER.walk((frames) -> frames.filter((frame) -> !frame.getClassName().startsWith(OWN_PACKAGE))
			.findFirst()
			.map(SourceLocation::of)
			.orElseThrow());
	}

	private static SourceLocation of(StackWalker.StackFrame frame) {
		String file = (frame.getFileName() != null) ? frame.getFileName() : "Unknown Source";
		return new SourceLocation(frame.getClassName(), frame.getMethodName(), file, frame.getLineNumber());
	}

	/**
	 * Returns the form an IDE turns into a link:
	 * {@code com.acme.Pages.todos(Pages.java:31)}.
	 */
	@Override
	public String toString() {
		return this.className + "." + this.method + "(" + this.file + ":" + this.line + ")";
	}

}
