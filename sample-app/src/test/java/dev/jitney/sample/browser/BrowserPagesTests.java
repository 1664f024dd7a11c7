package dev.jitney.sample.browser;

import java.util.List;

import dev.jitney.event.Event;
import dev.jitney.event.ToastKind;
import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@JitneyTest
class BrowserPagesTests {

	private TestTab tab;

	@BeforeEach
	void openPage(@Autowired TestBrowser browser) {
		this.tab = browser.function("/js/window.js", "measure", (arguments) -> "320 " + arguments.get(0))
			.function("/js/window.js", "refuse", (arguments) -> {
				throw new IllegalStateException("no entry");
			})
			.open("/browser");
	}

	@Test
	void asksTheBrowserForWhatTheButtonSays() {
		assertAsks("Show a toast", Event.toast("Next stop: Harbour", ToastKind.SUCCESS));
		assertAsks("Copy a line", Event.copy("Line 7, 08:05, Harbour"));
		assertAsks("Focus the stop", Event.focus("stop"));
		assertAsks("Scroll to the end", Event.scrollIntoView("last-stop"));
		assertAsks("Download a timetable", Event.download("/timetable.csv", "line-7.csv"));
		assertAsks("Open the posts", Event.open("/posts"));
		assertAsks("Show an alert", Event.alert("The doors are closing."));
		assertAsks("Set the title", Event.title("Line 7 – Jitney"));
		assertAsks("Write to the console", Event.log("Written by a handler"));
	}

	private void assertAsks(String button, Event event) {
		this.tab.button(button).click();
		assertThat(this.tab.clientEvents()).isEqualTo(List.of(event));
	}

	@Test
	void goesToTheCounter() {
		this.tab.button("Go to the counter").click();
		assertThat(this.tab.url()).isEqualTo("/counter");
	}

	@Test
	void showsWhatAFunctionReturns() {
		this.tab.button("Measure in rem").click();
		assertThat(this.tab.find("#result").text()).isEqualTo("320 rem");
		this.tab.button("Call what throws").click();
		assertThat(this.tab.find("#result").text()).isEqualTo("failed: no entry");
	}

}
