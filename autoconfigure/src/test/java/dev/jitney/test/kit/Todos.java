package dev.jitney.test.kit;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.state.State;

/** A list of one tab, which counts how often it is added to. */
@State
class Todos {

	private final Ledger ledger;

	private String draft = "";

	private List<Todo> items = new ArrayList<>();

	private long lastId;

	Todos(Ledger ledger) {
		this.ledger = ledger;
	}

	String draft() {
		return this.draft;
	}

	void setDraft(String draft) {
		this.draft = draft;
	}

	List<Todo> items() {
		return this.items;
	}

	boolean isEmpty() {
		return this.items.isEmpty();
	}

	int count() {
		return this.items.size();
	}

	/** A value of something else than the state. */
	int spent() {
		return this.ledger.entries().size();
	}

	void add() {
		if (this.draft.equals("trouble")) {
			throw new IllegalStateException("no trouble, please");
		}
		this.items.add(new Todo(++this.lastId, this.draft, false));
		this.ledger.entries().add(this.draft);
		this.draft = "";
	}

	void toggle(long id, boolean done) {
		this.items.replaceAll((todo) -> (todo.id() == id) ? new Todo(id, todo.title(), done) : todo);
	}

	void remove(long id) {
		this.items.removeIf((todo) -> todo.id() == id);
	}

	void rename(long id) {
		this.items.replaceAll((todo) -> (todo.id() == id) ? new Todo(id, todo.title() + "!", todo.done()) : todo);
	}

	/** Something to do. */
	record Todo(long id, String title, boolean done) {

	}

}
