package dev.jitney.page;

import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A page as its class file describes it. Nothing of the application is loaded for it.
 *
 * @param kind when it is shown
 * @param className binary name of the class with the page method
 * @param methodName name of the page method
 * @param title the document's title, or empty if there is none or the page computes it
 * @param layoutClassName binary name of the layout's class, or null
 * @param location the page method's first line
 */
public record PageDefinition(PageKind kind, String className, String methodName, String title,
		@Nullable String layoutClassName, SourceLocation location) {

	/** Returns what tells the page from all others of the application. */
	public String name() {
		return this.kind.name();
	}

	/** Whether the page stands in for something that failed. */
	public boolean isErrorPage() {
		return this.kind instanceof PageKind.Failure;
	}

	/** Returns the page method in the form {@code com.acme.TodoPages.todos}. */
	public String method() {
		return this.className + "." + this.methodName;
	}

}
