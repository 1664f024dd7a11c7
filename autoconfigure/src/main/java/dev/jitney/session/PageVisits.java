package dev.jitney.session;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

import dev.jitney.event.Event;
import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.EventInterruptedException;
import dev.jitney.event.LaneJob;
import dev.jitney.event.Outcome;
import dev.jitney.event.TabId;
import dev.jitney.event.ToastKind;
import dev.jitney.session.page.Addresses;
import dev.jitney.session.page.FailureStatus;
import dev.jitney.session.page.PageRequest;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.OwnerRecord;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
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
		return this.choice.choose(request).flatMap((chosen) -> begin(request, chosen).before(this.services.settings()));
	}

	/**
	 * Paints a page once its on-load handlers have ended, however long they take, for
	 * those who want the same each time.
	 */
	public Mono<PaintedPage> visitWhole(PageRequest request) {
		return this.choice.choose(request).flatMap((chosen) -> begin(request, chosen).whole());
	}

	/**
	 * Paints a page for nobody: nothing of it is kept, and nobody can interact with it.
	 */
	public Mono<PaintedPage> paint(PageRequest request) {
		TabIdentity nobody = new TabIdentity(this.services.newTab(), request.session(), request.visitor());
		return this.services.threads().call(() -> {
			EventContext root = nobody.root(request.page().location());
			PaintedPage page = new Visit(request, nobody, "", null).paint(OwnerRecord.empty(), root);
			return new PaintedPage(null, null, page.program(), page.view(), 0, 0, null);
		});
	}

	private Begun begin(PageRequest request, TabChoice.Chosen chosen) {
		boolean loadsNow = request.loads() && !chosen.guessed() && !request.page().program().loads().isEmpty();
		boolean loadsLater = !loadsNow && !request.page().program().loads().isEmpty();
		Loads.Load load = loads(chosen.identity().tab(), request, loadsNow);
		Visit visit = new Visit(request, chosen.identity(), this.tickets.next(loadsLater), load);
		EventContext root = chosen.identity().root(request.page().location());
		EventHandle handle = this.services.processor().enqueue(root, visit);
		if (load != null) {
			load.is(handle);
		}
		Mono<PaintedPage> painted = handle.outcome().flatMap(visit::result);
		return new Begun(painted, loadsNow ? visit.snapshot(root).switchIfEmpty(painted) : painted);
	}

	/**
	 * A visit that is under way.
	 *
	 * @param whole the page once its on-load handlers have ended
	 * @param early the page as it is while they are still at work
	 */
	private record Begun(Mono<PaintedPage> whole, Mono<PaintedPage> early) {

		Mono<PaintedPage> before(TabSettings settings) {
			return (this.early == this.whole) ? this.whole : this.whole.timeout(settings.firstPaint(), this.early);
		}

	}

	/** Whatever an earlier page still loads is of no use to a tab that goes elsewhere. */
	private Loads.@Nullable Load loads(TabId tab, PageRequest request, boolean now) {
		if (now) {
			return this.services.loads().begin(tab);
		}
		if (request.loads() && request.claim() != null) {
			this.services.loads().leave(tab);
		}
		return null;
	}

	/** What a browser gets. */
	private enum Answer {

		/** The page once its on-load handlers have ended. */
		WHOLE,
		/** The page as it is while they are still at work. */
		EARLY

	}

	/** One request on its way through the tab's lane. */
	private final class Visit implements LaneJob {

		private final PageRequest request;

		private final TabIdentity identity;

		private final String ticket;

		private final Loads.@Nullable Load loads;

		private final AtomicReference<@Nullable PaintedPage> painted = new AtomicReference<>();

		/** Set by whichever comes first. */
		private final AtomicReference<@Nullable Answer> answer = new AtomicReference<>();

		private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

		Visit(PageRequest request, TabIdentity identity, String ticket, Loads.@Nullable Load loads) {
			this.request = request;
			this.identity = identity;
			this.ticket = ticket;
			this.loads = loads;
		}

		@Override
		public Mono<Outcome> run(EventContext context) {
			Loads.Load loads = this.loads;
			return inTransaction(context,
					(transaction, notes) -> (loads != null) ? transaction.write(notes).then(load(transaction, loads))
							: finish(transaction, notes, Outcome.applied()));
		}

		/** Paints the page as it is: the tab has gone on before it could load. */
		@Override
		public Mono<Outcome> skip(EventContext context, Outcome outcome) {
			return inTransaction(context, (transaction, notes) -> finish(transaction, notes, outcome));
		}

		private Mono<Outcome> inTransaction(EventContext context,
				BiFunction<TabTransaction, TabNotes, Mono<Outcome>> work) {
			return TabTransaction.run(PageVisits.this.services, context, this.identity, 0, (transaction) -> {
				TabNotes notes = transaction.notes().withTicket(this.ticket, this.request.page().location().url());
				if (!notes.connected()) {
					PageVisits.this.services.provisional().painted(this.identity);
				}
				return work.apply(transaction, notes);
			}).onErrorResume(this::failed);
		}

		/** A status such as 404 is an answer and no failure of the lane's job. */
		private Mono<Outcome> failed(Throwable failure) {
			this.failure.set(failure);
			Outcome outcome = PageVisits.this.services.settings().failure(failure);
			Throwable told = PageVisitException.of(this.request.page().location(), outcome, failure);
			return FailureStatus.of(told).is4xxClientError() ? Mono.just(outcome) : Mono.error(failure);
		}

		private Mono<Outcome> load(TabTransaction transaction, Loads.Load loads) {
			TabServices services = PageVisits.this.services;
			return services.serverEvents()
				.load(transaction, page(transaction), loads)
				.onErrorResume(EventInterruptedException.class,
						(cancelled) -> (cancelled.outcome() instanceof Outcome.Interrupted)
								? Mono.just(cancelled.outcome()) : Mono.error(cancelled))
				.onErrorResume((failure) -> services.failures()
					.answerLoad(transaction, failure)
					.switchIfEmpty(Mono.error(failure)))
				.flatMap((loaded) -> finish(transaction, transaction.notes(), loaded))
				.onErrorResume((failure) -> answersWhole() ? Mono.error(failure)
						: services.lateLoads().failed(transaction, this.ticket, failure));
		}

		private Mono<Outcome> finish(TabTransaction transaction, TabNotes notes, Outcome loaded) {
			if (!(loaded instanceof Outcome.Applied)) {
				transaction.rollBack();
			}
			if (!(loaded instanceof Outcome.Applied) && !(loaded instanceof Outcome.Interrupted)) {
				transaction.emit(Event.toast(loaded.message(), ToastKind.ERROR));
			}
			return PageVisits.this.services.threads()
				.call(() -> paint(transaction, notes))
				.flatMap(transaction::write)
				.thenReturn(Outcome.applied());
		}

		/** Returns the page as it is when its turn has come. */
		private Addresses.Target page(TabTransaction transaction) {
			return required(transaction.page(this.request.page()));
		}

		private Addresses.Target required(Addresses.@Nullable Target page) {
			if (page == null) {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			}
			return page;
		}

		private TabNotes paint(TabTransaction transaction, TabNotes notes) {
			String redirect = LateLoads.takeRedirect(transaction.emitted());
			boolean whole = answersWhole();
			Addresses.Target page = page(transaction);
			LiveTab.Shown shown = transaction.evaluate(page, null);
			if (!whole) {
				return (redirect != null) ? notes.withSequel(this.ticket, new Sequel.Sent(redirect)) : notes;
			}
			this.painted.set(new PaintedPage(this.identity.tab(), this.ticket, page.program(), shown.view(),
					notes.number(), transaction.journal().sequence(), redirect));
			LiveTab live = transaction.live();
			if (live != null) {
				live.offer(this.ticket, shown);
			}
			return notes;
		}

		/**
		 * Whether the browser gets the page with all that its on-load handlers did, and
		 * from now on certainly.
		 */
		private boolean answersWhole() {
			this.answer.compareAndSet(null, Answer.WHOLE);
			return this.answer.get() == Answer.WHOLE;
		}

		Mono<PaintedPage> result(Outcome outcome) {
			PaintedPage page = this.painted.get();
			return (page != null) ? Mono.just(page) : Mono
				.error(() -> PageVisitException.of(this.request.page().location(), outcome, this.failure.get()));
		}

		/** Returns the page early; empty if it is about to be there whole after all. */
		Mono<PaintedPage> snapshot(EventContext root) {
			TabServices services = PageVisits.this.services;
			return Mono.defer(
					() -> this.answer.compareAndSet(null, Answer.EARLY)
							? services.manager()
								.read(this.identity.owner())
								.flatMap((record) -> services.threads().call(() -> paint(record, root)))
							: Mono.empty());
		}

		@SuppressWarnings("try")
		private PaintedPage paint(OwnerRecord record, EventContext root) {
			TabServices services = PageVisits.this.services;
			Generation generation = services.generation();
			StateInstances states = new StateInstances(generation.states(), this.identity, record,
					(token, change) -> null);
			Addresses.Target page = required(generation.addresses().renewed(this.request.page()));
			TabNotes notes = TabNotes.of(record.journal());
			try (ContextScope scope = services.bindings().open(root); StateInstances.Reading reading = states.read()) {
				TabEvaluation evaluation = new TabEvaluation(states, page, null,
						services.texts().in(this.identity.visitor()));
				View view = page.evaluator().evaluate(evaluation, null);
				services.report(page, evaluation);
				return new PaintedPage(this.identity.tab(), this.ticket, page.program(), view,
						(notes != null) ? notes.number() : 0, record.journal().sequence(), null);
			}
		}

	}

}
