package dev.jitney.sample.counter;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.page.Preview;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.fieldset;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.label;
import static dev.jitney.html.Html.legend;
import static dev.jitney.html.Html.output;
import static dev.jitney.html.Html.section;
import static dev.jitney.html.Html.text;

@Pages(layout = Frame.class)
class CounterPages {

	@Page(path = "/counter", title = "Counter – Jitney")
	static Component counter() {
		return DemoPage.of(Demo.COUNTER, number(), steps(),
				button("Reset").disabled(Counter::isZero).onClick(Counter::reset));
	}

	@Preview(title = "Below zero")
	static Component negative() {
		return section(number()).cls("stage").onLoad(Counter::reset).onLoad(Counter::decrement);
	}

	@Preview(title = "Zero")
	static Component zero() {
		return section(number()).cls("stage").onLoad(Counter::reset);
	}

	@Preview
	static Component stepOfFive() {
		return section(steps()).cls("stage").onLoad((Counter counter) -> counter.setStep(5));
	}

	private static Element number() {
		Element less = button("−").cls("round").aria("label", "Decrement").onClick(Counter::decrement);
		Element more = button("+").cls("round").aria("label", "Increment").onClick(Counter::increment);
		Element count = output(text(Counter::count)).id("count").cls(Counter::sign);
		return div(less, count, more).cls("counter");
	}

	private static Element steps() {
		return fieldset(legend("Step"), step(1), step(5), step(25)).cls("steps");
	}

	private static Element step(int step) {
		Element choice = input().type("radio")
			.name("step")
			.checked((Counter counter) -> counter.isStep(step))
			.onChange(Counter::setStep, step);
		return label(choice, text(String.valueOf(step)));
	}

}
