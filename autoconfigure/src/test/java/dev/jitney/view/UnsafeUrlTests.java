package dev.jitney.view;

import java.util.List;

import dev.jitney.compile.AttributeNode;
import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.html.Url;
import dev.jitney.html.Value;
import dev.jitney.view.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** URLs that a page may not show are left out, and reported. */
class UnsafeUrlTests {

	private static final String AT = " (at com.acme.TodoPages.todos(TodoPages.java:31))";

	private static final Value<?> DRAFT = Parts.of(Todos.class, "draft", Todos::draft);

	private static final Slot LINK = Parts.slot(Slot.Kind.URL, "Todos.draft", 0, DRAFT);

	private final Todos todos = new Todos();

	private final TestContext context = new TestContext().with(this.todos);

	private static Node link(Slot slot) {
		return Parts.element("a", List.of(new AttributeNode.Computed("href", slot)), Parts.textNode("go"));
	}

	private View view(String draft, Node... nodes) {
		this.todos.draft = draft;
		return new ViewEvaluator(Parts.template(nodes)).evaluate(this.context, null);
	}

	@Test
	void attributeIsLeftOutOfViewAndMarkupAlike() {
		View view = view("java\nscript:alert(1)", link(LINK));
		assertThat(view.get("Todos.draft")).isNull();
		StringBuilder html = new StringBuilder();
		new HtmlRenderer("").body(Parts.template(link(LINK)), view, html);
		assertThat(html).hasToString("<a>go</a>");
		assertThat(this.context.refusals)
			.containsExactly("Todos.draft: a URL with the scheme 'javascript' is refused; allowed are relative ones,"
					+ " http, https, mailto, sms, tel and images as data:" + AT);
	}

	@Test
	void deltaTakesAwayTheUrlThatWasThere() {
		ViewEvaluator evaluator = new ViewEvaluator(Parts.template(link(LINK), Parts.textNode(Todos.EMPTY)));
		this.todos.draft = "/ok";
		View before = evaluator.evaluate(this.context, null);
		this.todos.draft = "javascript:alert(1)";
		View after = evaluator.evaluate(this.context, before);
		assertThat(Json.of(ViewDiff.diff(before, after))).isEqualTo("{\"Todos.draft\":null}");
		this.todos.draft = "vbscript:x";
		assertThat(ViewDiff.diff(after, evaluator.evaluate(this.context, after)).isEmpty()).isTrue();
	}

	@Test
	void variableThatLeadsToAnotherPathLeavesItsUrlOut() {
		Url url = new Url("/files/{name}", List.of(DRAFT));
		Slot attribute = Parts.slot(Slot.Kind.URL, "@", 0, url);
		View view = view("..", link(attribute), Parts.textNode("at ", Parts.text("@~2", url)));
		assertThat(view.get("@")).isNull();
		assertThat(view.get("@~2")).isEqualTo("");
		String problem = ": a variable of the URL /files/{name} is empty or a dot segment,"
				+ " which would lead to another path";
		assertThat(this.context.refusals).containsExactly("@" + problem + AT, "@~2" + problem + AT);
	}

	@Test
	void stateIsNotLookedUpUnderAUrlThatIsRefused() {
		Node with = new Node.WithNode("com.acme.Room", new Url("/files/{name}", List.of(DRAFT)), List.of());
		assertThatExceptionOfType(ValueException.class).isThrownBy(() -> view("..", with))
			.withMessageStartingWith("with com.acme.Room: a variable of the URL /files/{name} is empty");
		assertThat(this.context.refusals).isEmpty();
	}

	@Test
	void longSchemeIsCutShort() {
		view("x".repeat(1000) + ":", link(LINK));
		assertThat(this.context.refusals).singleElement()
			.asString()
			.startsWith("Todos.draft: a URL with the scheme '" + "x".repeat(30) + "' is refused");
	}

}
