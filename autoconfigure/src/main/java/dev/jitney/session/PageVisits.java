package dev.jitney.session;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.Event;
import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.Outcome;
import dev.jitney.event.ToastKind;
import dev.jitney.state.OwnerRecord;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Paints pages that browsers ask for, each for the tab that asks or for a new one. Safe
 * for use by several threads; nothing blocks the caller.
 */
public final class PageVisits {

	private final TabServices services;

	private final TabChoice choice;

	private final Tickets tickets;

	PageVisits(TabServices services, TabChoice choice, Tickets tickets) {
		this.services = services;
		this.choice = choice;
		this.tickets = tickets;
	}

	/**
	 * Paints a page. Its on-load handlers run first, for as long as the first paint may
	 * take; what they change later follows over the socket.
	 */
	public Mono<PaintedPage> visit(PageRequest request) {
		return this.choice.choose(request).flatMap((chosen) -> paint(request, chosen));
	}

	/**
	 * Paints a page for nobody: nothing of it is kept, and nobody can interact with it.
	 */
	public Mono<PaintedPage> paint(PageRequest request) {
		TabIdentity nobody = new TabIdentity(this.services.newTab(), request.session(), request.visitor());
		return this.services.threads().call(() -> {
			EventContext root = EventContext.root(nobody.tab(), request.visitor(), request.page().location());
			PaintedPage page = new Visit(request, nobody, "", false).paint(OwnerRecord.empty(), root);
			return new PaintedPage(null, null, page.program(), page.view(), 0, 0, null);
		});
	}

	private Mono<PaintedPage> paint(PageRequest request, TabChoice.Chosen chosen) {
		boolean loadsNow = request.loads() && !chosen.guessed() && !request.page().program().loads().isEmpty();
		boolean loadsLater = !loadsNow && !request.page().program().loads().isEmpty();
		Visit visit = new Visit(request, chosen.identity(), this.tickets.next(loadsLater), loadsNow);
		EventContext root = EventContext.root(chosen.identity().tab(), request.visitor(), request.page().location());
		EventHandle handle = this.services.processor().enqueue(root, visit::run);
		Mono<PaintedPage> painted = handle.outcome().flatMap(visit::result);
		return loadsNow
				? painted.timeout(this.services.settings().firstPaint(), visit.snapshot(root).switchIfEmpty(painted))
				: painted;
	}

	/** One request on its way through the tab's lane. */
	private final class Visit {

		private final PageRequest request;

		private final TabIdentity identity;

		private final String ticket;

		private final boolean loads;

		private final AtomicReference<@Nullable PaintedPage> painted = new AtomicReference<>();

		/**
		 * Set by the first of the full paint and the snapshot, which is what the browser
		 * gets.
		 */
		private final AtomicBoolean answered = new AtomicBoolean();

		private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

		Visit(PageRequest request, TabIdentity identity, String ticket, boolean loads) {
			this.request = request;
			this.identity = identity;
			this.ticket = ticket;
			this.loads = loads;
		}

		Mono<Outcome> run(EventContext context) {
			return TabTransaction.run(PageVisits.this.services, context, this.identity, 0, (transaction) -> {
				TabNotes notes = transaction.notes().withTicket(this.ticket, this.request.page().location().url());
				return this.loads
						? transaction.write(notes)
							.then(load(transaction))
							.flatMap((outcome) -> finish(transaction, transaction.notes(), outcome))
						: finish(transaction, notes, Outcome.applied());
			}).doOnError(this.failure::set);
		}

		private Mono<Outcome> load(TabTransaction transaction) {
			TabServices services = PageVisits.this.services;
			return services.serverEvents()
				.load(transaction, this.request.page())
				.onErrorResume((failure) -> services.failures()
					.answerLoad(transaction, failure)
					.switchIfEmpty(Mono.error(failure)));
		}

		private Mono<Outcome> finish(TabTransaction transaction, TabNotes notes, Outcome loaded) {
			if (!(loaded instanceof Outcome.Applied)) {
				transaction.rollBack();
				transaction.emit(Event.toast(StoredOutcome.message(loaded), ToastKind.ERROR));
			}
			boolean first = this.answered.compareAndSet(false, true);
			ClientEvent.Redirect redirect = first ? takeRedirect(transaction.emitted()) : null;
			LiveTab.Shown shown = transaction.evaluate(this.request.page(), null);
			this.painted
				.set(new PaintedPage(this.identity.tab(), this.ticket, this.request.page().program(), shown.view(),
						notes.number(), transaction.journal().sequence(), (redirect != null) ? redirect.url() : null));
			LiveTab live = transaction.live();
			if (first && live != null) {
				live.offer(this.ticket, shown);
			}
			return transaction.write(notes).thenReturn(Outcome.applied());
		}

		/** Returns where the page sends the browser, which HTTP can tell it at once. */
		private static ClientEvent.@Nullable Redirect takeRedirect(List<Event> events) {
			for (Event event : events) {
				if (event instanceof ClientEvent.Redirect redirect) {
					events.remove(event);
					return redirect;
				}
			}
			return null;
		}

		Mono<PaintedPage> result(Outcome outcome) {
			PaintedPage page = this.painted.get();
			return (page != null) ? Mono.just(page) : Mono
				.error(() -> PageVisitException.of(this.request.page().location(), outcome, this.failure.get()));
		}

		/**
		 * Returns the page as it is while its on-load handlers are still at work; empty
		 * if the full paint has begun after all.
		 */
		Mono<PaintedPage> snapshot(EventContext root) {
			TabServices services = PageVisits.this.services;
			return Mono.defer(
					() -> this.answered.compareAndSet(false, true)
							? services.manager()
								.read(this.identity.owner())
								.flatMap((record) -> services.threads().call(() -> paint(record, root)))
							: Mono.empty());
		}

		@SuppressWarnings("try")
		private PaintedPage paint(OwnerRecord record, EventContext root) {
			TabServices services = PageVisits.this.services;
			StateInstances states = new StateInstances(services.states(), this.identity, record,
					(token, change) -> null);
			Addresses.Target page = this.request.page();
			TabNotes notes = TabNotes.of(record.journal());
			try (ContextScope scope = services.bindings().open(root); StateInstances.Reading reading = states.read()) {
				View view = page.evaluator()
					.evaluate(new TabEvaluation(states, page, null, services.texts().in(this.identity.visitor())),
							null);
				return new PaintedPage(this.identity.tab(), this.ticket, page.program(), view,
						(notes != null) ? notes.number() : 0, record.journal().sequence(), null);
			}
		}

	}

}
