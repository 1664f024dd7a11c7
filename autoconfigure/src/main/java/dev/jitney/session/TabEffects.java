package dev.jitney.session;

import dev.jitney.event.Event;
import dev.jitney.event.EventEffects;
import dev.jitney.event.EventId;

/** What a running handler can do before it ends. */
final class TabEffects implements EventEffects {

	private final TabTransaction transaction;

	private final BackgroundWork background;

	TabEffects(TabTransaction transaction, BackgroundWork background) {
		this.transaction = transaction;
		this.background = background;
	}

	@Override
	public void flush() {
		Waiting.until(this.transaction.flush());
	}

	@Override
	public void emit(Event event) {
		this.transaction.emit(event);
	}

	@Override
	public void cancel(EventId id) {
		this.background.cancel(id);
	}

}
