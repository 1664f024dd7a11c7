package dev.jitney.test.kit;

import java.time.Duration;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.label;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.option;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.select;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.textarea;

@Pages
class SurveyPages {

	@Page(path = "/survey", title = "Survey")
	static Component survey() {
		return main(controls(), order(), nothing(), p(text(Survey::heard)));
	}

	private static Component controls() {
		return div(input().id("name").bind(Survey::name, Survey::setName).onBlur(Survey::left),
				input().id("wanted").type("checkbox").bind(Survey::wanted, Survey::setWanted),
				label("Wanted").htmlFor("wanted"),
				select(option("Small").value("s"), option("Middle").value("m"), option("Large").value("l").disabled())
					.id("size")
					.bind(Survey::size, Survey::setSize),
				input().id("fixed").value(Survey::fixed).onChange(Survey::changed),
				input().id("live").bindLive(Survey::live, Survey::setLive),
				input().id("search").onInput(Survey::searched).debounce(Duration.ofMillis(300)),
				input().id("scroll").onInput(Survey::scrolled).throttle(Duration.ofMillis(300)),
				input().id("key").onKeyDown(Survey::pressed).key("Escape").onFocus(Survey::entered),
				input().id("short").maxlength(3), input().id("readonly").readonly(),
				textarea().id("note").bind(Survey::name, Survey::setName),
				div(button("Inner").type("button").id("inner").onClick(Survey::clicked).stop(),
						button("Both").type("button").onClick(Survey::clicked))
					.onClick(Survey::outer))
			.id("controls");
	}

	private static Component order() {
		return form(input().name("title").required().pattern("[A-Z].*"),
				input().name("amount").type("number").value("1").min("1").max("9"),
				input().name("gift").type("checkbox"),
				label(input().name("colour").type("radio").value("red"), text("Red")),
				label(input().name("colour").type("radio").value("blue").checked(), text("Blue")),
				select(option("Milk"), option("Sugar"), option("Lemon")).name("extras").multiple(),
				input().name("ignored").disabled(), button("Order").name("send").value("now"),
				button("Later").name("send").value("later").formnovalidate())
			.id("order")
			.onSubmit(Survey::order);
	}

	private static Component nothing() {
		return div(button("Off").disabled().id("off").onClick(Survey::clicked), p("Just text").id("text"),
				form(input().name("x")).id("deaf"));
	}

}
