package dev.jitney.session;

import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.Location;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.Addresses;
import dev.jitney.view.ViewDigest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Connects sockets to tabs: resumes a tab that is known, promotes one that was painted,
 * and lets a new socket of the same document take over. A socket cannot open a page by
 * itself: it adopts one that an HTTP request has painted. Safe for use by several
 * threads; nothing blocks the caller.
 */
public final class TabConnector {

	private static final Location UNKNOWN = Location.of("/");

	private final TabServices services;

	TabConnector(TabServices services) {
		this.services = services;
	}

	/**
	 * Answers a browser's hello.
	 * @return the tab that the socket speaks for, before the frame that welcomes the
	 * browser, which may answer that at once; empty if it speaks for none, which the
	 * browser has been told
	 */
	public Mono<ConnectedTab> connect(TabConnection connection, String session, Visitor visitor,
			ClientFrame.Hello hello) {
		if (this.services.isLeaving()) {
			connection.close(TabConnection.CloseReason.RESTART);
			return Mono.empty();
		}
		if (!TabId.isValid(hello.tab())) {
			return refuse(connection, Refusal.UNKNOWN_TAB);
		}
		TabIdentity identity = new TabIdentity(new TabId(hello.tab()), session, visitor);
		LiveTab live = this.services.tabs().find(identity.tab());
		if (live == null || isSame(live, hello)) {
			return greet(connection, identity, hello);
		}
		return live.isAlive(TabChoice.PROBE)
			.flatMap((alive) -> alive ? refuse(connection, Refusal.FOREIGN_TAB) : greet(connection, identity, hello));
	}

	private static boolean isSame(LiveTab live, ClientFrame.Hello hello) {
		return live.document().equals(hello.document()) || live.document().equals(hello.closed());
	}

	/** Sends the browser back to HTTP, where it is given a tab that it may have. */
	private Mono<ConnectedTab> refuse(TabConnection connection, Refusal reason) {
		this.services.observer().refused(reason);
		connection.send(new ServerFrame.Gone());
		return Mono.empty();
	}

	private Mono<ConnectedTab> greet(TabConnection connection, TabIdentity identity, ClientFrame.Hello hello) {
		return Mono.create((connected) -> {
			Greeting greeting = new Greeting(connection, identity, hello, connected);
			EventContext root = identity.root(UNKNOWN);
			EventHandle handle = this.services.processor().enqueue(root, greeting::run);
			handle.outcome().subscribe(greeting::ended);
		});
	}

	/** One hello on its way through the tab's lane. */
	private final class Greeting {

		private final TabServices services = TabConnector.this.services;

		private final TabConnection connection;

		private final TabIdentity identity;

		private final ClientFrame.Hello hello;

		private final MonoSink<ConnectedTab> connected;

		Greeting(TabConnection connection, TabIdentity identity, ClientFrame.Hello hello,
				MonoSink<ConnectedTab> connected) {
			this.connection = connection;
			this.identity = identity;
			this.hello = hello;
			this.connected = connected;
		}

		Mono<Outcome> run(EventContext context) {
			return TabTransaction.run(this.services, context, this.identity, 0, this::greet);
		}

		private Mono<Outcome> greet(TabTransaction transaction) {
			if (this.services.isLeaving()) {
				return Mono.just(new Outcome.Refused(Refusal.STOPPED, "The application is stopping"));
			}
			TabNotes notes = transaction.stored();
			if (notes == null) {
				return Mono.just(new Outcome.Refused(Refusal.UNKNOWN_TAB, "The tab is not known"));
			}
			if (!notes.belongsTo(this.identity)) {
				return Mono.just(new Outcome.Refused(Refusal.FOREIGN_TAB, "The tab is not known"));
			}
			if (this.services.tabs().find(this.identity.tab()) == null
					&& notes.isShownElsewhere(this.hello.document(), this.hello.closed())) {
				return Mono.just(new Outcome.Refused(Refusal.FOREIGN_TAB, "Another document is the tab"));
			}
			String ticket = this.hello.ticket();
			TabNotes adopted = (ticket != null) ? notes.adopt(ticket) : notes;
			Addresses.Target page = (adopted != null) ? this.services.lateLoads().page(transaction, adopted) : null;
			if (adopted == null || page == null) {
				return Mono.just(new Outcome.Refused(Refusal.INVALID_TICKET, "The page was not painted for this tab"));
			}
			String loading = (ticket != null && !ticket.equals(notes.adopted()) && Tickets.loads(ticket)) ? ticket
					: null;
			LiveTab live = new LiveTab(this.identity, this.hello.document(), this.connection, page.location());
			if (!this.services.tabs().enter(live, this.services.settings().tabsPerSession())) {
				return Mono.just(new Outcome.Refused(Refusal.TOO_MANY_TABS, "The browser has as many tabs as it may"));
			}
			return Mono.defer(() -> welcome(transaction, live, adopted.withSocket(live.socket(), document()), page))
				.doOnNext((outcome) -> {
					if (loading != null) {
						this.services.serverEvents().enqueueLoads(this.identity, page, loading);
					}
				})
				.doOnError((failure) -> this.services.tabs().remove(live))
				.doOnCancel(() -> this.services.tabs().remove(live));
		}

		/** Returns what other nodes have to know of the document. */
		private @Nullable String document() {
			return this.services.manager().isShared() ? this.hello.document() : null;
		}

		private Mono<Outcome> welcome(TabTransaction transaction, LiveTab live, TabNotes notes, Addresses.Target page) {
			LiveTab.Shown shown = transaction.evaluate(page, null);
			boolean program = page.program().hash().equals(this.hello.hash());
			boolean same = program && ViewDigest.of(shown.view()).equals(this.hello.digest());
			TabNotes next = this.services.lateLoads()
				.redirect(transaction, notes)
				.withNumber(same ? this.hello.number() : Math.max(notes.number(), this.hello.number()) + 1);
			ServerFrame.Full full = same ? null : ServerFrame.Full.of(shown.view(), program ? null : page.program());
			live.current(shown);
			return transaction.write(next).map((stored) -> {
				live.told(stored.journal().outboxNumber());
				take(live, transaction.states());
				this.services.failures().resume(live, stored.journal());
				this.connected.success(new ConnectedTab(this.services, live));
				this.connection.send(new ServerFrame.Welcome(this.identity.tab().value(), stored.journal().sequence(),
						next.number(), full, transaction.generation().outbox().clientEvents(stored.journal())));
				this.services.serverEvents().resume(live, stored.journal());
				return Outcome.applied();
			});
		}

		private void take(LiveTab live, StateInstances states) {
			this.services.provisional().connected(this.identity.tab());
			LiveTab before = this.services.tabs().add(live);
			if (before != null) {
				before.connection().close(TabConnection.CloseReason.SUPERSEDED);
			}
			this.services.absent().returned(this.identity.tab());
			// lets go of the socket of another node, if there is one
			this.services.manager().announce(this.identity.owner()).onErrorComplete().subscribe();
			this.services.shows(live, states);
			this.services.observer().connected(this.hello.ticket() == null);
		}

		/** Lets go of a socket that speaks for no tab. */
		void ended(Outcome outcome) {
			Refusal reason = (outcome instanceof Outcome.Refused refused) ? refused.reason() : null;
			if (reason == Refusal.TOO_MANY_TABS) {
				this.services.observer().refused(reason);
				this.connection.close(TabConnection.CloseReason.TOO_MUCH);
			}
			else if (reason != null && reason != Refusal.STOPPED && reason != Refusal.QUEUE_FULL) {
				refuse(this.connection, reason).subscribe();
			}
			else if (!(outcome instanceof Outcome.Applied)) {
				this.connection.close(TabConnection.CloseReason.RESTART);
			}
			this.connected.success();
		}

	}

}
