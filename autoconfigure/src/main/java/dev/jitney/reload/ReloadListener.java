package dev.jitney.reload;

import java.util.List;

/**
 * Told what became of edits; beans of this type are. Called by the thread that reloads,
 * for one edit after another, and but for {@link #ahead} after open tabs were brought up
 * to date. What it throws is logged.
 */
public interface ReloadListener {

	/**
	 * A page that is open is about to have another module. To be quick about, as the edit
	 * waits for it.
	 */
	default void ahead(NextModule next) {
	}

	/** An edit is in effect. */
	default void reloaded(ReloadReport report) {
	}

	/**
	 * Files that browsers load are other ones, such as stylesheets and images.
	 * @param assets their paths within the application
	 */
	default void swapped(ReloadReport report, List<String> assets) {
		reloaded(report);
	}

	/**
	 * The application context is about to be closed and started again.
	 * @param reason why an edit needs that
	 */
	default void restarting(String reason) {
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
