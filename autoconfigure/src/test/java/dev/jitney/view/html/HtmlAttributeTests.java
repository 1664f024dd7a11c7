package dev.jitney.view.html;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.jitney.compile.AttributeNode;
import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.html.Constant;
import dev.jitney.view.Parts;
import dev.jitney.view.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlAttributeTests {

	private static final Slot A = Parts.slot(Slot.Kind.ATTRIBUTE, "a", 0, new Constant<>(""));

	private static final Slot URL = Parts.slot(Slot.Kind.URL, "@1", 0, new Constant<>(""));

	private static String html(Object value, AttributeNode... attributes) {
		return html(value, Parts.element("i", Arrays.asList(attributes)));
	}

	private static String html(Object value, Node node) {
		return HtmlRendererTests.html(new View(Map.of("a", value, "@1", value)), node);
	}

	@Test
	void keepsTheOrderAndWritesTrueLikePreact() {
		assertThat(html(true, new AttributeNode.Bare("hidden"), new AttributeNode.Computed("inert", A),
				new AttributeNode.Computed("aria-busy", A), new AttributeNode.Bare("data-x"),
				new AttributeNode.Bare("draggable"), Parts.attribute("id", "x")))
			.isEqualTo("<i hidden inert aria-busy=\"true\" data-x=\"true\" draggable=\"true\" id=\"x\"></i>");
	}

	@Test
	void leavesOutWhatIsNull() {
		Node node = Parts.element("i", List.of(new AttributeNode.Computed("title", A)));
		assertThat(HtmlRendererTests.html(View.EMPTY, node)).isEqualTo("<i></i>");
	}

	@Test
	void addsTheBasePathToASingleLeadingSlash() {
		assertThat(html("/post/7", new AttributeNode.Computed("href", URL))).isEqualTo("<i href=\"/app/post/7\"></i>");
		assertThat(html("//cdn/x", new AttributeNode.Computed("href", URL))).isEqualTo("<i href=\"//cdn/x\"></i>");
		assertThat(html("post", new AttributeNode.Computed("href", URL))).isEqualTo("<i href=\"post\"></i>");
		assertThat(html("", new AttributeNode.Static("href", "/", true), Parts.attribute("title", "/")))
			.isEqualTo("<i href=\"/app/\" title=\"/\"></i>");
	}

	@Test
	void joinsClassesAndLeavesBlankOnesOut() {
		Slot on = Parts.flag("a", new Constant<>(true));
		AttributeNode.Classes.Conditional conditional = new AttributeNode.Classes.Conditional("c", on);
		assertThat(html(true, new AttributeNode.Classes(List.of("a", "b"), List.of(conditional), List.of())))
			.isEqualTo("<i class=\"a b c\"></i>");
		assertThat(html("d e", new AttributeNode.Classes(List.of(), List.of(), List.of(A))))
			.isEqualTo("<i class=\"d e\"></i>");
		assertThat(html(" ", new AttributeNode.Classes(List.of(), List.of(), List.of(A)))).isEqualTo("<i></i>");
		assertThat(html(false, new AttributeNode.Classes(List.of(), List.of(conditional), List.of())))
			.isEqualTo("<i></i>");
	}

	@Test
	void writesStylesThatCannotReachBeyondTheirOwn() {
		AttributeNode styles = new AttributeNode.Styles(List.of(new AttributeNode.Styles.Declaration("color", "red"),
				new AttributeNode.Styles.Declaration("width", A)));
		assertThat(html("5px", styles)).isEqualTo("<i style=\"color: red; width: 5px\"></i>");
		assertThat(html("5px; background: url(//evil)", styles)).isEqualTo("<i style=\"color: red\"></i>");
	}

	@Test
	void writesTheValuesOfControls() {
		Slot on = Parts.flag("a", new Constant<>(true));
		AttributeNode radio = Parts.attribute("type", "radio");
		AttributeNode blue = Parts.attribute("value", "blue");
		assertThat(html("x \"y\"", Parts.control("input", List.of(), "value", A)))
			.isEqualTo("<input value=\"x &quot;y&quot;\">");
		assertThat(html(true, Parts.control("input", List.of(Parts.attribute("type", "checkbox")), "checked", on)))
			.isEqualTo("<input type=\"checkbox\" checked>");
		assertThat(html(false, Parts.control("input", List.of(), "checked", on))).isEqualTo("<input>");
		assertThat(html("blue", Parts.control("input", List.of(radio, blue), "value", A)))
			.isEqualTo("<input type=\"radio\" value=\"blue\" checked>");
		assertThat(html("red", Parts.control("input", List.of(radio, blue), "value", A)))
			.isEqualTo("<input type=\"radio\" value=\"blue\">");
		assertThat(html("red", Parts.control("input", List.of(radio), "value", A)))
			.isEqualTo("<input type=\"radio\" value=\"red\">");
	}

	@Test
	void selectsTheFirstOptionThatHasTheValue() {
		Node node = Parts.control("select", List.of(), "value", A,
				Parts.element("option", List.of(Parts.attribute("value", "1")), Parts.textNode("two")),
				Parts.element("option", Parts.textNode(" two ")), Parts.element("option", Parts.textNode("two")));
		assertThat(html("two", node)).isEqualTo("<select><option value=\"1\">two</option>"
				+ "<option selected> two </option><option>two</option></select>");
	}

}
