package dev.jitney.html;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a page is written with: {@code import static dev.jitney.html.Html.*} brings the
 * elements and everything that gives them content, rows and conditions.
 *
 * <pre class="code">
 * main(h1(message("todos.title")),
 *     ul(each(Todos::items, Todo::id, todo -&gt; li(todo.text(Todo::title)))),
 *     when(Todos::isEmpty, p("Nothing to do")).otherwise(p(text(Todos::summary))))
 * </pre>
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public final class Html extends Elements {

	private Html() {
	}

	/** Shows static text. */
	public static Component text(String text) {
		return new Text(text);
	}

	/** Shows what a method of a state returns, formatted in the tab's locale. */
	public static <S> Component text(Getter<S, ?> getter) {
		return new TextValue(StateValue.of(getter));
	}

	/** Shows a value as text, formatted in the tab's locale. */
	public static Component text(Value<?> value) {
		return new TextValue(value);
	}

	/**
	 * Returns what a method of a state returns as a value, for messages, URLs and bound
	 * arguments.
	 */
	public static <S, T> Value<T> value(Getter<S, T> getter) {
		return StateValue.of(getter);
	}

	/**
	 * Returns a string, number, boolean, enum, UUID or {@code java.time} value as a value
	 * that never changes.
	 */
	public static <T> Value<T> constant(T constant) {
		return new Constant<>(constant);
	}

	/**
	 * Returns a variable of the page's route: {@code pathKey("id")} of
	 * {@code /post/{id}}.
	 */
	public static Value<String> pathKey(String name) {
		return new PathVariable(name);
	}

	/**
	 * Returns the path that the tab shows, below the application's base path and without
	 * query: {@code /post/7}.
	 */
	public static Value<String> path() {
		return new CurrentPath();
	}

	/**
	 * Returns whether the path that the tab shows matches a pattern, such as
	 * {@code /posts/**} for {@code /posts} and all below.
	 */
	public static Value<Boolean> atPath(String pattern) {
		return AtPath.of(pattern, true, false);
	}

	/**
	 * Returns a text while the path that the tab shows matches a pattern, else null:
	 * {@code a("Posts").href("/posts").aria("current", atPath("/posts/**", "page"))}.
	 */
	public static Value<String> atPath(String pattern, String text) {
		return AtPath.of(pattern, text, null);
	}

	/**
	 * Returns a text of the application's message source; constants and values fill its
	 * places, in order.
	 */
	public static Message message(String key, @Nullable Object... arguments) {
		return Message.of(key, arguments);
	}

	/**
	 * Returns a text of the application's message source with one place, filled by a
	 * method of a state.
	 */
	public static <S> Message message(String key, Getter<S, ?> argument) {
		return Message.of(key, StateValue.of(argument));
	}

	/**
	 * Returns a URL; constants and values fill the variables in braces, in order, each
	 * one encoded.
	 */
	public static Value<String> url(String template, @Nullable Object... variables) {
		return Url.of(template, variables);
	}

	/** Returns a URL with one variable, filled by a method of a state. */
	public static <S> Value<String> url(String template, Getter<S, ?> variable) {
		return Url.of(template, StateValue.of(variable));
	}

	/** Groups components without an element around them; none is nothing. */
	public static Component fragment(Component... children) {
		return Children.body(children);
	}

	/**
	 * Groups components that Java code has made, without an element around them. They are
	 * the same for everybody; {@code each} shows rows of a state.
	 */
	public static Component fragment(Collection<? extends Component> children) {
		return fragment(children.toArray(Component[]::new));
	}

	/**
	 * Groups components that Java code has made, without an element around them:
	 * {@code ul(fragment(Stream.of(Plan.values()).map(plan -> li(plan.title()))))}. They
	 * are the same for everybody; {@code each} shows rows of a state.
	 */
	public static Component fragment(Stream<? extends Component> children) {
		return fragment(children.toArray(Component[]::new));
	}

	/**
	 * Shows one copy of the body for each row, under a key that is unique among the rows.
	 */
	public static <S, R, K> Component each(Getter<S, ? extends Iterable<? extends R>> items, Getter<R, K> key,
			Function<Row<R>, ? extends Component> body) {
		return Each.of(StateValue.of(items), key, body);
	}

	/**
	 * Shows one copy of the body for each row, under a key that is unique among the rows.
	 */
	public static <R, K> Component each(Value<? extends Iterable<? extends R>> items, Getter<R, K> key,
			Function<Row<R>, ? extends Component> body) {
		return Each.of(items, key, body);
	}

	/** Shows the content while the condition holds. */
	public static <S> When when(Getter<S, Boolean> condition, Component... content) {
		return When.of(StateValue.of(condition), content);
	}

	/** Shows the content while the condition holds. */
	public static When when(Value<Boolean> condition, Component... content) {
		return When.of(condition, content);
	}

	/**
	 * Shows the case that equals what the method returns:
	 * {@code match(Todos::filter).is(ALL, …)}.
	 */
	public static <S, T> Cases<T> match(Getter<S, T> subject) {
		return Cases.of(StateValue.of(subject));
	}

	/** Shows the case that equals the value. */
	public static <T> Cases<T> match(Value<T> subject) {
		return Cases.of(subject);
	}

	/**
	 * Binds the states of the class in the content to the instance whose key the method
	 * returns.
	 */
	public static <S> Component with(Class<?> stateType, Getter<S, ?> key, Component... content) {
		return With.of(stateType, StateValue.of(key), content);
	}

	/**
	 * Binds the states of the class in the content to the instance whose key the value
	 * yields.
	 */
	public static Component with(Class<?> stateType, Value<?> key, Component... content) {
		return With.of(stateType, key, content);
	}

	/** Binds the states of the class in the content to the instance with that key. */
	public static Component with(Class<?> stateType, Object key, Component... content) {
		return With.of(stateType, Literal.valueOf(key, "The key of with"), content);
	}

	/**
	 * Places a component that pages share, made by a static method:
	 * {@code memo(TodoPages::footer)}.
	 */
	public static Component memo(Memo.Source method) {
		return Memo.of(method);
	}

	/**
	 * Places a component that pages share, made by a static method that takes the row.
	 */
	public static <R> Component memo(Memo.RowSource<R> method, Row<R> row) {
		return Memo.of(method, row);
	}

	/** Sets the document's title. */
	public static Component documentTitle(String title) {
		return documentTitle(constant(title));
	}

	/** Sets the document's title to what the value yields. */
	public static Component documentTitle(Value<?> title) {
		return new Head(Head.TITLE, title);
	}

	/** Sets the document's title to what the method returns. */
	public static <S> Component documentTitle(Getter<S, ?> title) {
		return documentTitle(StateValue.of(title));
	}

	/** Sets a meta element of the document, such as {@code description}. */
	public static Component documentMeta(String name, String content) {
		return documentMeta(name, constant(content));
	}

	/** Sets a meta element of the document to what the value yields. */
	public static Component documentMeta(String name, Value<?> content) {
		return Head.meta(name, content);
	}

	/** Sets a meta element of the document to what the method returns. */
	public static <S> Component documentMeta(String name, Getter<S, ?> content) {
		return documentMeta(name, StateValue.of(content));
	}

	/** Returns an element by name: a custom element, or one of SVG or MathML. */
	public static Element element(String tag, Component... children) {
		return Element.named(tag, children);
	}

	/** Returns an element by name, with a static text in it. */
	public static Element element(String tag, String text) {
		return Element.named(tag, new Text(text));
	}

}
