package dev.jitney.sample.registration;

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

@Pages(layout = Frame.class)
class RegistrationPages {

	@Page(path = "/registration", title = "Form – Jitney")
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
				field("age", input().type("number").min(0).max(150)), field("plan", plans()), contacts(),
				field("start", input().type("date")), field("remarks", textarea().rows(3).maxlength(300)), terms(),
				button(message("registration.submit")))
			.cls("registration")
			.novalidate()
			.onSubmit(RegistrationForm::submit);
	}

	private static Component summary() {
		return when(RegistrationForm::isRefused,
				p(message("registration.refused", RegistrationForm::errorCount)).cls("refused").role("alert"));
	}

	private static Element field(String name, Element control) {
		Element label = label(message("registration." + name)).htmlFor("registration-" + name);
		return div(label, described(name, control), error(name)).cls("field");
	}

	private static Element plans() {
		return select(option(message("registration.plan.none")).value(""), plan(Plan.SINGLE), plan(Plan.DAY),
				plan(Plan.MONTH));
	}

	private static Element plan(Plan plan) {
		return option(message("registration.plan." + plan)).value(plan);
	}

	private static Element contacts() {
		return fieldset(legend(message("registration.contact")), contact(Contact.MAIL), contact(Contact.PHONE),
				contact(Contact.NEVER), error("contact"))
			.aria("describedby", "contact-error");
	}

	private static Element contact(Contact contact) {
		return label(input().type("radio").name("contact").value(contact), message("registration.contact." + contact));
	}

	private static Element terms() {
		Element terms = described("terms", input().type("checkbox"));
		return div(label(terms, message("registration.terms")), error("terms")).cls("field check");
	}

	private static Element described(String name, Element control) {
		return control.id("registration-" + name)
			.name(name)
			.aria("describedby", name + "-error")
			.aria("invalid", (RegistrationForm form) -> form.hasError(name));
	}

	private static Element error(String name) {
		return span(text((RegistrationForm form) -> form.error(name))).id(name + "-error").cls("error");
	}

}
