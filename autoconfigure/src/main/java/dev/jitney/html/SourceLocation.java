package dev.jitney.html;

import java.util.Set;

/**
 * Where the page author wrote a component, a value or a trigger.
 *
 * @since 0.1
 */
public record SourceLocation(String className, String method, String file, int line) {

	private static final StackWalker WALKER = StackWalker.getInstance();

	private static final String OWN_PACKAGE = SourceLocation.class.getPackageName();

	/**
	 * Returns the innermost frame that is neither of this package nor of the Java
	 * runtime.
	 */
	public static SourceLocation caller() {
		return caller(Set.of());
	}

	/**
	 * Returns the innermost frame that is neither of this package nor of the Java
	 * runtime.
	 * @param between names of classes whose frames are passed over too
	 */
	public static SourceLocation caller(Set<String> between) {
		return WALKER.walk((frames) -> frames.filter((frame) -> isAuthor(frame.getClassName()))
			.filter((frame) -> !between.contains(frame.getClassName()))
			.findFirst()
			.map(SourceLocation::of)
			.orElseThrow());
	}

	private static boolean isAuthor(String className) {
		String packageName = className.substring(0, Math.max(className.lastIndexOf('.'), 0));
		return !packageName.equals(OWN_PACKAGE) && !className.startsWith("java.") && !className.startsWith("jdk.");
	}

	private static SourceLocation of(StackWalker.StackFrame frame) {
		String file = (frame.getFileName() != null) ? frame.getFileName() : "Unknown Source";
		return new SourceLocation(frame.getClassName(), frame.getMethodName(), file, frame.getLineNumber());
	}

	/** Returns the place that a frame of a stack trace names. */
	public static SourceLocation of(StackTraceElement frame) {
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
