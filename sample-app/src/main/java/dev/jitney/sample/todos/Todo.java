package dev.jitney.sample.todos;

/** Something to do. */
record Todo(long id, String title, boolean done) {

	Todo withTitle(String title) {
		return new Todo(this.id, title, this.done);
	}

	Todo withDone(boolean done) {
		return new Todo(this.id, this.title, done);
	}

}
