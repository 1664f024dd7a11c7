package dev.jitney.event;

/**
 * Names one event for good: if the event is run again because its node died before the
 * commit, it has the same id. Use it as idempotency key for effects outside of Jitney.
 *
 * @param value text that is unique over all nodes
 * @since 0.1
 */
public record EventId(String value) {

	/** The event that a tab's browser sent under this number. */
	public static EventId sent(TabId tab, long number) {
		return new EventId(tab.value() + "." + number);
	}

	/** The event that a tab's earlier event chained, by its number in the outbox. */
	public static EventId chained(TabId tab, long number) {
		return new EventId(tab.value() + ".c" + number);
	}

	static EventId of(TransactionId transaction) {
		return new EventId(transaction.toString());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
