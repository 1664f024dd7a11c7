package dev.jitney.html.author;

import java.time.Duration;

import dev.jitney.html.Attribute;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.option;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.select;
import static dev.jitney.html.Html.textarea;
import static dev.jitney.html.author.MarkupAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class BindingRuleTests {

	@Test
	void debounceAppliesToTheBinding() {
		Attribute bind = input().bindLive(Shop::draft, Shop::setDraft)
			.title("x")
			.debounce(Duration.ofMillis(200))
			.attributes()
			.get(0);
		assertThat(((Attribute.Bind) bind).setter().modifiers().debounceMillis()).isEqualTo(200);
		assertThat(((Attribute.Bind) bind).live()).isTrue();
	}

	@Test
	void controlsOfEveryKindAreBound() {
		assertThat(form(input().type("number").bind(Shop::count, Shop::setCount),
				input().bind(Shop::open, Shop::setOpen).type("checkbox"), textarea().bind(Shop::draft, Shop::setDraft),
				select(option("All").value(Shop.Filter.ALL)).bind(Shop::filter, Shop::setFilter))
			.children()).hasSize(4);
	}

	@Test
	void refusesWhatIsNoControl() {
		assertRefused(() -> p("x").bind(Shop::draft, Shop::setDraft),
				"bind needs a control that the user can change (input, select, textarea), not <p>; show the value with"
						+ " text(…) and change it with a trigger");
	}

	@Test
	void refusesTwoBindings() {
		assertRefused(() -> input().bind(Shop::draft, Shop::setDraft).bindLive(Shop::draft, Shop::setDraft),
				"The <input> is bound twice; keep one bind or bindLive");
	}

	@Test
	void refusesAValueBesideABinding() {
		String message = "bind sets what the control shows, and so does value(…); keep bind if the state follows the"
				+ " control, else the other";
		assertRefused(() -> input().value("x").bind(Shop::draft, Shop::setDraft), message);
		assertRefused(() -> input().bind(Shop::draft, Shop::setDraft).value(Shop::draft), message);
		assertRefused(() -> input().checked().bind(Shop::open, Shop::setOpen),
				"bind sets what the control shows, and so does checked(…); keep bind if the state follows the control,"
						+ " else the other");
		assertThat(input().type("checkbox").value("yes").bind(Shop::open, Shop::setOpen).attributes()).hasSize(3);
	}

	@Test
	void refusesSelectsOfSeveralValues() {
		assertRefused(() -> div(select().bind(Shop::draft, Shop::setDraft).multiple()),
				"A select of several values has no single value to bind; write .selected(…) on each option and"
						+ " .onChange(Todos::choose) on the select");
	}

	@Test
	void refusesOtherProperties() {
		Attribute.Bind bind = (Attribute.Bind) input().bind(Shop::draft, Shop::setDraft).attributes().get(0);
		assertRefused(() -> input().with(new Attribute.Bind("innerHTML", bind.value(), bind.setter(), false)),
				"A control is bound by value or checked, not by innerHTML");
	}

	@Test
	void refusesTextBesideAValue() {
		assertRefused(() -> textarea("x").value(Shop::draft),
				"The textarea has both a text and a value; keep one of them");
		assertRefused(() -> div(textarea("x").bind(Shop::draft, Shop::setDraft)),
				"The textarea has both a text and a binding; keep the binding");
	}

	@Test
	void refusesTextsInCheckboxes() {
		assertRefused(() -> div(input().bind(Shop::draft, Shop::setDraft).type("checkbox")),
				"A checkbox is bound to a boolean; let setDraft take one");
	}

	@Test
	void refusesBooleansOutsideCheckboxes() {
		assertRefused(() -> div(input().bind(Shop::open, Shop::setOpen)),
				"An input bound to a boolean is a checkbox; write .type(\"checkbox\"), or let setOpen take what the input"
						+ " holds");
	}

	@Test
	void refusesInputsWithoutAValueOfTheirOwn() {
		assertRefused(() -> div(input().type("radio").bind(Shop::filter, Shop::setFilter)),
				"An input of type radio has no value to bind; write .checked(…) and .onChange(Todos::choose, Choice.FIRST)"
						+ " on each radio button");
		assertRefused(() -> div(input().type("file").bind(Shop::draft, Shop::setDraft)),
				"An input of type file has no value to bind; use a trigger such as onClick or onChange");
	}

}
