package dev.jitney.sample.browser;

import dev.jitney.event.ClientEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserEventsTests {

	private final BrowserEvents events = new BrowserEvents();

	@Test
	void asksAModuleAndHasItsAnswerBroughtBack() {
		ClientEvent.Call call = (ClientEvent.Call) this.events.measure("rem");
		assertThat(call.function()).isEqualTo("measure");
		assertThat(call.values()).containsExactly("rem");
		assertThat(call.expectsResult()).isTrue();
	}

	@Test
	void showsWhatCameBack() {
		this.events.measured("1280 × 720 px");
		assertThat(this.events.result()).isEqualTo("1280 × 720 px");
		this.events.failed("the module refused");
		assertThat(this.events.result()).isEqualTo("failed: the module refused");
	}

}
