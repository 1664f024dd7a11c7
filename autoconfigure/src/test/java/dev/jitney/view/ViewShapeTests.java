package dev.jitney.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.html.Constant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ViewShapeTests {

	private static final Node DRAFT = Parts.textNode(Todos.DRAFT);

	private static ViewShape shape(Node... nodes) {
		return ViewShape.of(Parts.template(nodes));
	}

	@Test
	void isTheSameWhateverStandsAroundTheValues() {
		assertThat(shape(Parts.element("p", Parts.textNode("Draft: ", Todos.DRAFT)), Todos.each(DRAFT)))
			.isEqualTo(shape(Parts.element("h1", Parts.textNode("x")), DRAFT, Parts.element("ul", Todos.each(DRAFT))));
	}

	@Test
	void isAnotherOneIfAnyValueMayBeMissingOrMeansSomethingElse() {
		Slot attribute = Parts.slot(Slot.Kind.ATTRIBUTE, Todos.DRAFT.key(), 0, Todos.DRAFT.value());
		Slot subject = Parts.slot(Slot.Kind.CASE, "kind", 0, new Constant<>("b"));
		Set<ViewShape> shapes = Stream
			.of(shape(DRAFT), shape(Parts.textNode(attribute)), shape(DRAFT, DRAFT), shape(Todos.each(DRAFT)),
					shape(Todos.each(), DRAFT), shape(Parts.when(Todos.EMPTY, DRAFT)),
					shape(Parts.when(Todos.EMPTY, Parts.textNode("x"), DRAFT)),
					shape(Parts.when(Todos.EMPTY, Parts.textNode("x")), DRAFT), shape(match(subject, "a", "b")),
					shape(match(subject, "b", "a")), shape(Parts.when(Todos.EMPTY, new Node.OutletNode()), DRAFT))
			.collect(Collectors.toSet());
		assertThat(shapes).hasSize(11);
	}

	private static Node match(Slot subject, Object... constants) {
		return new Node.MatchNode(subject, List.of(constants), List.of(List.of(DRAFT), List.of()), List.of());
	}

}
