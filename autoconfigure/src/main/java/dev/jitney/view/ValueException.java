package dev.jitney.view;

import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A value of a page that cannot be shown: its method threw, or what it returned is not
 * allowed there. The event that led to it is rolled back. The message names the slot, the
 * method and the place in the page.
 *
 * @since 0.1
 */
public sealed class ValueException extends RuntimeException permits UnsafeUrlException {

	private static final long serialVersionUID = 1L;

	private final String slot;

	private final transient @Nullable SourceLocation location;

	/**
	 * @param problem what is wrong with what was computed
	 * @param location where the page shows it
	 */
	public ValueException(String slot, String problem, @Nullable SourceLocation location) {
		this(slot, problem, location, null);
	}

	ValueException(String slot, String problem, @Nullable SourceLocation location, @Nullable Throwable cause) {
		super(slot + ": " + problem + ((location != null) ? " (at " + location + ")" : ""), cause);
		this.slot = slot;
		this.location = location;
	}

	/**
	 * Returns the key of the slot, or what stands for it where a handler is looked up.
	 */
	public String slot() {
		return this.slot;
	}

	/** Returns where the page author wrote it, or null if that is not known. */
	public @Nullable SourceLocation location() {
		return this.location;
	}

}
