package dev.jitney.session;

import java.util.List;
import java.util.function.Consumer;

import dev.jitney.event.ContextScope;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.LogLevel;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.page.Addresses;
import dev.jitney.view.Delta;
import dev.jitney.view.View;
import dev.jitney.view.ViewDiff;
import org.jspecify.annotations.Nullable;

/**
 * What a tab's browser shows, and is to show after one piece of work. Used by one thread
 * at a time.
 */
final class Screen {

	private final TabServices services;

	private final EventContext context;

	private final TabIdentity identity;

	private final Generation generation;

	private final Consumer<Event> events;

	/**
	 * @param events takes what the browser's console is to say
	 */
	Screen(TabServices services, EventContext context, TabIdentity identity, Generation generation,
			Consumer<Event> events) {
		this.services = services;
		this.context = context;
		this.identity = identity;
		this.generation = generation;
		this.events = events;
	}

	/** Returns a page as these classes describe it, or null if they have it no more. */
	Addresses.@Nullable Target page(Addresses.Target page) {
		return this.generation.addresses().renewed(page);
	}

	/** Returns what is needed to evaluate a page. */
	TabEvaluation evaluation(StateInstances states, Addresses.Target page, LiveTab.@Nullable Shown before) {
		return new TabEvaluation(states, page, before, this.services.texts().in(this.identity.visitor()));
	}

	/** Evaluates a page; reuses what is known to be unchanged. */
	@SuppressWarnings("try")
	LiveTab.Shown evaluate(StateInstances states, Addresses.Target page, LiveTab.@Nullable Shown before) {
		try (ContextScope scope = this.services.bindings().open(this.context);
				StateInstances.Reading reading = states.read()) {
			ValueChecks checks = this.services.valueChecks();
			View checked = (checks != null && checks.isDue(page.program()))
					? checks.watched(page, evaluation(states, page, null), states) : null;
			TabEvaluation evaluation = evaluation(states, page, before);
			View view = page.evaluator().evaluate(evaluation, (before != null) ? before.view() : null);
			if (checks != null && checked != null) {
				checks.compare(page.program(), checked, view);
			}
			report(page, evaluation);
			return new LiveTab.Shown(page, view, evaluation.basis());
		}
	}

	/** Says what the page leaves out; while developing, in the browser's console too. */
	private void report(Addresses.Target page, TabEvaluation evaluation) {
		List<String> lines = this.services.report(page, evaluation);
		if (!lines.isEmpty() && this.services.settings().development()) {
			this.events.accept(Event.log(LogLevel.WARN, "Refused: " + String.join("\n", lines)));
		}
	}

	/**
	 * Returns what is other on the screen now. A page that an edit has taken away stays
	 * there: the next one may bring it back.
	 */
	@SuppressWarnings("ReferenceEquality")
	News news(StateInstances states, LiveTab.@Nullable Shown before) {
		Addresses.Target page = (before != null) ? page(before.page()) : null;
		if (before == null || page == null) {
			return new News(null, null, null);
		}
		boolean known = page == before.page();
		LiveTab.Shown shown = evaluate(states, page, known ? before : null);
		return (known || page.program().hash().equals(before.page().program().hash()))
				? new News(shown, ViewDiff.diff(before.view(), shown.view()), null)
				: new News(shown, null, ServerFrame.Full.of(shown.view(), page.program()));
	}

	/**
	 * What is other on the screen.
	 *
	 * @param shown what the browser shows then; null if none is connected, or if its page
	 * is gone
	 * @param delta what changes, or null
	 * @param full all of it, if the page has another module, or null
	 */
	record News(LiveTab.@Nullable Shown shown, @Nullable Delta delta, ServerFrame.@Nullable Full full) {

		News {
			delta = (delta == null || delta.isEmpty()) ? null : delta;
		}

		boolean isEmpty() {
			return this.delta == null && this.full == null;
		}

	}

}
