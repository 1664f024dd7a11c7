package dev.jitney.html.author;

import java.time.Duration;
import java.util.List;

import dev.jitney.html.Trigger;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.author.MarkupAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class TriggerRuleTests {

	@Test
	void modifiersApplyToTheTriggerAddedLast() {
		List<Trigger> triggers = input().onKeyDown(Shop::add)
			.key("Enter", "Escape")
			.prevent()
			.onInput(Shop::setDraft)
			.title("between")
			.stop()
			.debounce(Duration.ofMillis(300))
			.triggers();
		assertThat(triggers.get(0).modifiers())
			.isEqualTo(new Trigger.Modifiers(true, false, List.of("Enter", "Escape"), 0, 0, false));
		assertThat(triggers.get(1).modifiers()).isEqualTo(new Trigger.Modifiers(false, true, List.of(), 300, 0, false));
	}

	@Test
	void keysAddUp() {
		assertThat(
				input().onKeyDown(Shop::add).key("Enter").key("Escape", "Enter").triggers().get(0).modifiers().keys())
			.containsExactly("Enter", "Escape");
	}

	@Test
	void formsAreResetOnSubmit() {
		assertThat(form(input()).onSubmit(Shop::order).reset().triggers().get(0).modifiers().reset()).isTrue();
	}

	@Test
	void throttlesInMilliseconds() {
		assertThat(div().on("scroll", Shop::add).throttle(Duration.ofSeconds(1)).triggers().get(0).modifiers())
			.isEqualTo(new Trigger.Modifiers(false, false, List.of(), 0, 1000, false));
	}

	@Test
	void keysAndPointersAreHandedOver() {
		assertThat(input().onKeyDown(Shop::key).triggers().get(0).payload()).isEqualTo("dev.jitney.html.KeyPress");
		assertThat(button("b").onClick(Shop::pointer).triggers().get(0).payload())
			.isEqualTo("dev.jitney.html.PointerPress");
		assertThat(div().on("drop", Shop::pointer).triggers()).hasSize(1);
	}

	@Test
	void refusesModifiersWithoutTrigger() {
		assertRefused(() -> button("b").prevent(),
				"prevent() has no trigger to apply to; put it after one: .onClick(Todos::add).prevent()");
		assertRefused(() -> button("b").debounce(Duration.ofMillis(1)).onClick(Shop::add),
				"debounce(…) has no trigger to apply to; put it after one: .onClick(Todos::add).debounce(…)");
	}

	@Test
	void refusesModifiersOfOnLoad() {
		assertRefused(() -> div().onLoad(Shop::add).stop(),
				"stop() does not apply to onLoad, which no event of the browser runs; put it after a trigger such as"
						+ " onClick");
	}

	@Test
	void refusesModifiersOfBindings() {
		assertRefused(() -> input().bind(Shop::draft, Shop::setDraft).key("Enter"),
				"key(…) does not apply to a binding; put it after a trigger such as onInput or onKeyDown");
	}

	@Test
	void refusesKeysOfOtherTriggers() {
		assertRefused(() -> button("b").onClick(Shop::add).key("Enter"),
				"key(…) chooses among keys, but the trigger before it is on click; put it after onKeyDown or onKeyUp");
	}

	@Test
	void refusesKeysThatDoNotExist() {
		assertRefused(() -> input().onKeyUp(Shop::add).key("Esc"),
				"There is no key \"Esc\"; write its name as in KeyboardEvent.key: \"Escape\"");
		assertRefused(() -> input().onKeyUp(Shop::add).key("ENTER"),
				"There is no key \"ENTER\"; write its name as in KeyboardEvent.key: \"Enter\"");
		assertRefused(() -> input().onKeyUp(Shop::add).key("Space"),
				"There is no key \"Space\"; write its name as in KeyboardEvent.key: \" \"");
		assertRefused(() -> input().onKeyUp(Shop::add).key(),
				"key() names no key; write those that pass: key(\"Enter\", \"Escape\")");
		assertThat(input().onKeyUp(Shop::add).key(" ", "a", "ArrowUp").triggers()).hasSize(1);
	}

	@Test
	void refusesResetOutsideForms() {
		assertRefused(() -> div().onSubmit(Shop::add).reset(),
				"reset() clears a form, but this is a <div>; put it after onSubmit of the form");
		assertRefused(() -> form().onInput(Shop::add).reset(),
				"reset() clears the form when it is submitted, but the trigger before it is on input; put it after"
						+ " onSubmit");
	}

	@Test
	void refusesTimesThatAreNone() {
		assertRefused(() -> input().onInput(Shop::add).debounce(Duration.ZERO),
				"debounce needs a time of at least a millisecond, not PT0S; write debounce(Duration.ofMillis(300))");
		assertRefused(() -> input().onInput(Shop::add).throttle(Duration.ofMillis(-1)),
				"throttle needs a time of at least a millisecond, not PT-0.001S; write throttle(Duration.ofMillis(300))");
	}

	@Test
	void refusesRestAndRateTogether() {
		assertRefused(() -> input().onInput(Shop::add).debounce(Duration.ofMillis(1)).throttle(Duration.ofMillis(1)),
				"debounce and throttle do not go together: the one waits for rest, the other does not; choose one");
	}

	@Test
	void refusesPayloadsOfOtherEvents() {
		assertRefused(() -> button("b").onClick(Shop::key),
				"key takes a KeyPress, but click is no key event; use onKeyDown or onKeyUp, or leave the parameter out");
		assertRefused(() -> input().onInput(Shop::pointer),
				"pointer takes a PointerPress, but input is no mouse or pointer event; use onClick or onPointerDown, or"
						+ " leave the parameter out");
	}

	@Test
	void refusesEventNamesThatAreNone() {
		assertRefused(() -> p("x").on("onclick", Shop::add),
				"The DOM event is not called onclick; write on(\"click\", …)");
		assertRefused(() -> p("x").on("Click", Shop::add), "The DOM event is not called Click; write on(\"click\", …)");
		assertRefused(() -> p("x").on("doubleClick", Shop::add),
				"The DOM event is not called doubleClick; write onDoubleClick(…)");
		assertRefused(() -> p("x").on("a b", Shop::add),
				"\"a b\" is not the name of a DOM event; write it as in the DOM: on(\"toggle\", …)");
		assertThat(p("x").on("online", Shop::add).on("sl-change", Shop::add).triggers()).hasSize(2);
	}

	@Test
	void refusesBoundArgumentsThatAreNoConstants() {
		assertRefused(() -> button("b").onClick(Shop::order, new Shop.Order("a", 1)),
				"A constant is a dev.jitney.html.author.Shop$Order, which is not a constant; use a string, number, boolean,"
						+ " enum, UUID or java.time value, or a method of a state");
	}

}
