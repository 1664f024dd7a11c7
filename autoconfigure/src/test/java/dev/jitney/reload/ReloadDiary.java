package dev.jitney.reload;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A bean of a developed application that notes what became of edits. */
public final class ReloadDiary implements ReloadListener {

	private static final long PATIENCE_SECONDS = 60;

	private final BlockingQueue<Object> entries = new LinkedBlockingQueue<>();

	@Override
	public void reloaded(ReloadReport report) {
		this.entries.add(report);
	}

	@Override
	public void failed(ReloadFailure failure) {
		this.entries.add(failure);
	}

	@Override
	public void mended() {
		this.entries.add("mended");
	}

	/** Returns the next entry, which is of this type. */
	<T> T next(Class<T> type) {
		try {
			Object entry = this.entries.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (!type.isInstance(entry)) {
				throw new AssertionError("Expected a " + type.getSimpleName() + " but got " + entry);
			}
			return type.cast(entry);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Returns what is noted and was not asked for. */
	List<Object> rest() {
		return List.copyOf(this.entries);
	}

}
