package dev.jitney.event.invoke;

import dev.jitney.html.Element;
import dev.jitney.html.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.form;
import static org.assertj.core.api.Assertions.assertThat;

/** What a page author writes and what the call makes of it agree. */
class SuppliedParametersTests {

	@Test
	void takesTheFormForThePayloadOfASubmit() {
		String type = Signups.Form.class.getName();
		assertPayload(form().onSubmit(Signups::submit), type);
		assertPayload(form().onSubmit(Signups::submitWithErrors), type);
		assertPayload(form().onSubmit(Signups::submitWithSpringErrors), type);
	}

	@Test
	void sendsNothingForAContext() {
		assertPayload(button().onClick(Signups::remember), null);
	}

	private static void assertPayload(Element element, @Nullable String payload) {
		Trigger trigger = element.triggers().get(0);
		assertThat(trigger.payload()).isEqualTo(payload);
		assertThat(HandlerSignature.of(trigger.method(), trigger.arguments().size()).payload()).isEqualTo(payload);
	}

}
