package dev.jitney.test;

import dev.jitney.event.ClientEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * Performs client events, each once however often it comes. Used by the test's thread.
 */
final class ClientEffects {

	private final TabRuntime runtime;

	private final TabReport report;

	private final BrowserFunctions functions;

	private long handled;

	ClientEffects(TabRuntime runtime, TabReport report, BrowserFunctions functions) {
		this.runtime = runtime;
		this.report = report;
		this.functions = functions;
	}

	/** Returns the number of the last one that was performed. */
	long handled() {
		return this.handled;
	}

	/** Counts from the beginning, for another tab. */
	void forget() {
		this.handled = 0;
	}

	void copyOf(ClientEffects other) {
		this.handled = other.handled;
	}

	void perform(ServerMessage.Numbered event) {
		if (event.number() <= this.handled) {
			return;
		}
		this.handled = event.number();
		ClientEvent performed = ClientEvents.read(event.name(), event.arguments());
		this.report.event(performed);
		if (performed instanceof ClientEvent.Redirect redirect) {
			this.runtime.acknowledge();
			this.runtime.follow(redirect.url(), redirect.replace() ? Navigation.REPLACE : Navigation.PUSH);
		}
		else if (performed instanceof ClientEvent.Back) {
			this.runtime.go(-1);
		}
		else if (performed instanceof ClientEvent.Call call) {
			call(call, event);
		}
	}

	private void call(ClientEvent.Call call, ServerMessage.Numbered event) {
		boolean answered = Boolean.TRUE.equals(event.arguments().get("r"));
		ObjectNode result = this.functions.call(call, event.number(), answered);
		if (answered) {
			this.runtime.queue().post("result of " + call.function(), result);
		}
	}

}
