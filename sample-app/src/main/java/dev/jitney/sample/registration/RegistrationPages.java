package dev.jitney.sample.registration;

import java.util.stream.Stream;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.fieldset;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.h2;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.label;
import static dev.jitney.html.Html.legend;
import static dev.jitney.html.Html.message;
import static dev.jitney.html.Html.option;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.select;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.textarea;
import static dev.jitney.html.Html.when;

@Pages
class RegistrationPages {

	@Page(path = "/registration", title = "Form – Jitney", layout = Frame.class)
	static Component registration() {
		return DemoPage.of(Demo.REGISTRATION, when(RegistrationForm::isAccepted, thanks()).otherwise(fields()));
	}

	private static Element thanks() {
		return div(h2(message("registration.thanks", RegistrationForm::acceptedName)),
				p(message("registration.thanks.text")),
				button(message("registration.again")).onClick(RegistrationForm::again))
			.cls("thanks")
			.role("status");
	}

	private static Element fields() {
		return form(h2(message("registration.title")), summary(), field("name", input().autocomplete("name")),
					field("email", input().type("email").autocomplete("email")),
					field("age", input().type("number").min(0).max(150)), field("plan", plans()),
					choice("contact", Contact.values()), field("start", input().type("date")),
					field("remarks", textarea().rows(3).maxlength(300)), terms(), button(message("registration.submit")))
			.cls("registration")
			.novalidate()
			.onSubmit(RegistrationForm::submit);
	}

	private static Component summary() {
		return when(RegistrationForm::isRefused,
				p(message("registration.refused", RegistrationForm::errorCount)).cls("refused").role("alert"));
	}

	private static Element plans() {
		Stream<Element> none = Stream.of(option(message("registration.plan.none")).value(""));
		Stream<Element> plans = Stream.of(Plan.values())
			.map((plan) -> option(message("registration.plan." + plan.name())).value(plan));
		return select(Stream.concat(none, plans).toArray(Component[]::new));
	}

	private static Element choice(String name, Enum<?>... constants) {
		Stream<Component> legend = Stream.of(legend(message("registration." + name)));
		Stream<Component> choices = Stream.of(constants)
			.map((constant) -> label(input().type("radio").name(name).value(constant),
					message("registration." + name + "." + constant.name())));
		Stream<Component> error = Stream.of(error(name));
		return fieldset(Stream.of(legend, choices, error).flatMap((part) -> part).toArray(Component[]::new))
			.aria("describedby", name + "-error");
	}

	private static Element terms() {
		return div(label(described("terms", input().type("checkbox")), message("registration.terms")), error("terms"))
			.cls("field check");
	}

	private static Element field(String name, Element control) {
		return div(label(message("registration." + name)).htmlFor("registration-" + name), described(name, control),
				error(name))
			.cls("field");
	}

	private static Element described(String name, Element control) {
		return control.id("registration-" + name)
			.name(name)
			.aria("describedby", name + "-error")
			.aria("invalid", (RegistrationForm form) -> form.hasError(name));
	}

	private static Component error(String name) {
		return span(text((RegistrationForm form) -> form.error(name))).id(name + "-error").cls("error");
	}

}
