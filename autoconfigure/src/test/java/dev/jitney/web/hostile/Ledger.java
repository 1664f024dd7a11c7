package dev.jitney.web.hostile;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.state.Scope;
import dev.jitney.state.State;

/** What everybody sees, so that an honest tab can tell whether anything has changed. */
@State(scope = Scope.APPLICATION)
class Ledger {

	private int count;

	private List<Entry> entries = new ArrayList<>(List.of(new Entry(1, "Milk"), new Entry(2, "Bread")));

	private String name = "";

	private int amount;

	int count() {
		return this.count;
	}

	List<Entry> entries() {
		return this.entries;
	}

	String name() {
		return this.name;
	}

	int amount() {
		return this.amount;
	}

	boolean isOpen() {
		return false;
	}

	boolean isLocked() {
		return true;
	}

	void increment() {
		this.count++;
	}

	void take() {
		this.count = -1;
	}

	void unlock() {
		this.count = -2;
	}

	void remove(long id) {
		this.entries.removeIf((entry) -> entry.id() == id);
	}

	void rename(String value) {
		this.name = value;
	}

	void setAmount(int value) {
		this.amount = value;
	}

	void submit(Order order) {
		this.count += order.pieces();
	}

	void fail() {
		this.count = -3;
		throw new IllegalStateException("password=hunter2 in dev.jitney.web.hostile.Ledger");
	}

	record Entry(long id, String name) {

	}

	record Order(String article, int pieces) {

	}

}
