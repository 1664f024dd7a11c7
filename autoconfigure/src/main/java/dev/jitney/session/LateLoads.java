package dev.jitney.session;

import java.util.List;
import java.util.function.Function;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.Event;
import dev.jitney.event.Location;
import dev.jitney.event.Outcome;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.page.Addresses;
import dev.jitney.session.page.FailureStatus;
import dev.jitney.state.OwnerRecord;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import reactor.core.publisher.Mono;

/**
 * Makes up for what HTTP could not do: on-load handlers that end after their page was
 * painted still send the browser elsewhere, or have the application's own error page take
 * the page's place. Used in the tab's lane.
 */
final class LateLoads {

	private static final Log logger = LogFactory.getLog(LateLoads.class);

	private final TabServices services;

	LateLoads(TabServices services) {
		this.services = services;
	}

	/**
	 * Returns the page that a tab shows, or the error page in its place; null if there is
	 * no such page.
	 */
	Addresses.@Nullable Target page(TabTransaction transaction, TabNotes notes) {
		Addresses addresses = transaction.generation().addresses();
		Addresses.Target page = addresses.resolve(notes.url());
		if (page == null || !(notes.sequel() instanceof Sequel.Failed failed)) {
			return page;
		}
		Addresses.Target instead = addresses.errorPage(failed.status(), page.location());
		return (instead != null) ? instead : page;
	}

	/** Sends the browser on if the page that it has just adopted wants that. */
	TabNotes redirect(TabTransaction transaction, TabNotes notes) {
		if (!(notes.sequel() instanceof Sequel.Sent sent)) {
			return notes;
		}
		transaction.emit(Event.replace(sent.url()));
		return notes.withoutSequel();
	}

	/** Returns where handlers send the browser, and removes that from the events. */
	static @Nullable String takeRedirect(List<Event> events) {
		for (Event event : events) {
			if (event instanceof ClientEvent.Redirect redirect) {
				events.remove(event);
				return redirect.url();
			}
		}
		return null;
	}

	/**
	 * Notes that the handlers of a page failed, and shows it if the page is on the
	 * screen. Without an error page for that, the user is told.
	 */
	Mono<Outcome> failed(TabTransaction transaction, String ticket, Throwable failure) {
		Location location = transaction.context().location();
		Outcome outcome = this.services.settings().failure(failure);
		HttpStatusCode status = FailureStatus.of(PageVisitException.of(location, outcome, failure));
		if (status.is5xxServerError()) {
			logger.error("The page " + location.route() + " failed after it was painted at " + location.path(),
					failure);
		}
		return this.services.threads()
			.<Mono<Outcome>>call(() -> instead(transaction, ticket, status, outcome))
			.flatMap(Function.identity())
			.onErrorResume((second) -> {
				failure.addSuppressed(second);
				return transaction.fail(outcome);
			});
	}

	private Mono<Outcome> instead(TabTransaction transaction, String ticket, HttpStatusCode status, Outcome outcome) {
		transaction.rollBack();
		if (transaction.generation().addresses().errorPage(status.value(), transaction.context().location()) == null) {
			return transaction.fail(outcome);
		}
		TabNotes notes = transaction.notes().withSequel(ticket, new Sequel.Failed(status.value()));
		LiveTab live = transaction.live();
		Addresses.Target page = page(transaction, notes);
		return (live != null && page != null && ticket.equals(notes.adopted()))
				? show(transaction, live, page, notes).thenReturn(outcome)
				: transaction.write(notes).thenReturn(outcome);
	}

	private Mono<OwnerRecord> show(TabTransaction transaction, LiveTab live, Addresses.Target page, TabNotes notes) {
		LiveTab.Shown shown = transaction.evaluate(page, null);
		long number = notes.number() + 1;
		return transaction.write(notes.withNumber(number)).doOnNext((stored) -> {
			live.current(shown);
			this.services.shows(live, transaction.states());
			live.connection()
				.send(ServerFrame.Update.replaced(number, ServerFrame.Full.of(shown.view(), page.program())));
		});
	}

}
