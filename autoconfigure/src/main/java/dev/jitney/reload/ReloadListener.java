package dev.jitney.reload;

/**
 * Told what became of edits; beans of this type are. Called by the thread that reloads,
 * for one edit after another, after open tabs were brought up to date. What it throws is
 * logged.
 */
public interface ReloadListener {

	/** An edit is in effect. */
	default void reloaded(ReloadReport report) {
	}

	/** An edit is not in effect; the last good code serves. */
	default void failed(ReloadFailure failure) {
	}

	/**
	 * What had failed is in order again. Precedes the report of the edit that mended it.
	 */
	default void mended() {
	}

}
