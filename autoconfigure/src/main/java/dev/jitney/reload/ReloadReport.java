package dev.jitney.reload;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What one edit came to. Immutable.
 *
 * @param changed the kind of change
 * @param files names of the edited files, without folders, sorted
 * @param reason why it had to be this kind; empty if there is nothing to explain
 * @param pages routes of the pages whose program or values may be others now
 * @param took time from the edit until open tabs were told
 */
public record ReloadReport(ChangeClass changed, List<String> files, String reason, Set<String> pages, Duration took) {

	private static final int NAMED_FILES = 3;

	public ReloadReport {
		files = List.copyOf(files);
		pages = Set.copyOf(pages);
	}

	/**
	 * Returns the report in one line, such as
	 * {@code Reloaded in 83 ms: markup (CounterPages.java)}.
	 */
	public String line() {
		return "Reloaded in " + this.took.toMillis() + " ms: " + this.changed.text() + " (" + fileNames() + ")"
				+ (this.reason.isEmpty() ? "" : ", because " + this.reason);
	}

	private String fileNames() {
		int others = this.files.size() - NAMED_FILES;
		return (others <= 0) ? String.join(", ", this.files)
				: String.join(", ", this.files.subList(0, NAMED_FILES)) + " and " + others + " more";
	}

}
