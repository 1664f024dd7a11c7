package dev.jitney.sample.todos;

/** What the form for a new todo sends. */
record NewTodo(String title) {

}
