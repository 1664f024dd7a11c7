package dev.jitney.html.author;

import java.util.List;

/** What {@link Shop} inherits, with a type of its own choice. */
abstract class Catalogue<T> {

	List<T> items() {
		return List.of();
	}

	T first() {
		return items().get(0);
	}

	void setFirst(T first) {
	}

	T take(T item) {
		return item;
	}

	void pick(T item, long amount) {
	}

	long total() {
		return 0;
	}

	boolean shown() {
		return true;
	}

}
