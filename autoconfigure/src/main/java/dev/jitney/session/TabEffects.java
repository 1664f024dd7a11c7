package dev.jitney.session;

import dev.jitney.event.Event;
import dev.jitney.event.EventEffects;

/** What a running handler can do before it ends. */
final class TabEffects implements EventEffects {

	private final TabTransaction transaction;

	TabEffects(TabTransaction transaction) {
		this.transaction = transaction;
	}

	@Override
	public void flush() {
		Waiting.until(this.transaction.flush());
	}

	@Override
	public void emit(Event event) {
		this.transaction.emit(event);
	}

}
