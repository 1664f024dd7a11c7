package dev.jitney.session;

import dev.jitney.event.EventContext;
import dev.jitney.event.LaneJob;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.Addresses;
import dev.jitney.view.Delta;
import dev.jitney.view.ViewDiff;
import reactor.core.publisher.Mono;

/** Makes a page that an HTTP request has painted the one that the tab shows. */
final class Adoption implements LaneJob {

	private final TabServices services;

	private final LiveTab live;

	private final String ticket;

	Adoption(TabServices services, LiveTab live, String ticket) {
		this.services = services;
		this.live = live;
		this.ticket = ticket;
	}

	@Override
	public Mono<Outcome> run(EventContext context) {
		return TabTransaction.run(this.services, context, this.live.identity(), 0, this::adopt);
	}

	private Mono<Outcome> adopt(TabTransaction transaction) {
		if (this.live.isSuperseded()) {
			return Mono.just(new Outcome.Interrupted("Another socket has taken the tab over"));
		}
		TabNotes before = transaction.stored();
		TabNotes notes = (before != null) ? before.adopt(this.ticket) : null;
		Addresses.Target page = (notes != null) ? this.services.lateLoads().page(transaction, notes) : null;
		if (notes == null || page == null) {
			this.services.observer().refused(Refusal.INVALID_TICKET);
			this.live.connection().close(TabConnection.CloseReason.PROTOCOL);
			return Mono.just(new Outcome.Refused(Refusal.INVALID_TICKET, "The page was not painted for this tab"));
		}
		LiveTab.Shown painted = this.live.adopt(this.ticket, page.location());
		LiveTab.Shown shown = transaction.evaluate(page, painted);
		Delta delta = (painted != null && painted.page().program().hash().equals(page.program().hash()))
				? ViewDiff.diff(painted.view(), shown.view()) : null;
		long number = notes.number() + 1;
		TabNotes next = this.services.lateLoads().redirect(transaction, notes).withNumber(number);
		return transaction.write(next).map((stored) -> {
			this.live.current(shown);
			this.live.told(stored.journal().outboxNumber());
			this.services.shows(this.live, transaction.states());
			this.live.connection()
				.send(ServerFrame.Update.adopted(this.ticket, number, delta,
						(delta != null) ? null : ServerFrame.Full.of(shown.view(), page.program()),
						transaction.generation().outbox().clientEvents(stored.journal())));
			return Outcome.applied();
		});
	}

}
