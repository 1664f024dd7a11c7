package dev.jitney.sample.browser;

import dev.jitney.event.Event;
import dev.jitney.event.ToastKind;
import dev.jitney.state.State;

/** Handlers that have the browser do something: they return it as an event. */
@State
class BrowserEvents {

	private static final String MODULE = "/js/window.js";

	private String result = "not asked yet";

	String result() {
		return this.result;
	}

	Event toast() {
		return Event.toast("Next stop: Harbour", ToastKind.SUCCESS);
	}

	Event copy() {
		return Event.copy("Line 7, 08:05, Harbour");
	}

	Event focus() {
		return Event.focus("stop");
	}

	Event scroll() {
		return Event.scrollIntoView("last-stop");
	}

	Event download() {
		return Event.download("/timetable.csv", "line-7.csv");
	}

	Event open() {
		return Event.open("/posts");
	}

	Event alert() {
		return Event.alert("The doors are closing.");
	}

	Event title() {
		return Event.title("Line 7 – Jitney");
	}

	Event log() {
		return Event.log("Written by a handler");
	}

	Event redirect() {
		return Event.redirect("/counter");
	}

	Event measure(String unit) {
		return Event.call(MODULE, "measure", unit).then(BrowserEvents::measured).onError(BrowserEvents::failed);
	}

	Event refuse() {
		return Event.call(MODULE, "refuse").then(BrowserEvents::measured).onError(BrowserEvents::failed);
	}

	void measured(String size) {
		this.result = size;
	}

	void failed(String message) {
		this.result = "failed: " + message;
	}

}
