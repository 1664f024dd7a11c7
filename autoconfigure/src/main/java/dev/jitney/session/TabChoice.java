package dev.jitney.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.jitney.event.TabId;
import dev.jitney.session.page.PageRequest;
import dev.jitney.state.Journal;
import dev.jitney.state.OwnerRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Decides for which tab a page is painted: the one that asks, a copy of it if another
 * document is that tab already, or a new one. Safe for use by several threads.
 */
final class TabChoice {

	private final TabServices services;

	TabChoice(TabServices services) {
		this.services = services;
	}

	Mono<Chosen> choose(PageRequest request) {
		PageRequest.Claim claim = request.claim();
		if (claim != null) {
			return claimed(request, claim).switchIfEmpty(Mono.fromSupplier(() -> fresh(request)));
		}
		TabId leaving = request.leaving();
		if (leaving != null && this.services.tabs().find(leaving) == null) {
			return own(request, leaving).filter((record) -> isReload(request, record))
				.map((record) -> new Chosen(identity(request, leaving), true))
				.switchIfEmpty(Mono.fromSupplier(() -> fresh(request)));
		}
		return Mono.fromSupplier(() -> fresh(request));
	}

	/**
	 * Whether the page is the one that the tab showed. The cookie goes to paths below as
	 * well; what is there has never been loaded, so it cannot be painted from the record
	 * alone.
	 */
	private static boolean isReload(PageRequest request, OwnerRecord record) {
		TabNotes notes = TabNotes.of(record.journal());
		return notes != null && notes.url().equals(request.page().location().url());
	}

	private Mono<Chosen> claimed(PageRequest request, PageRequest.Claim claim) {
		TabIdentity identity = identity(request, claim.tab());
		Mono<Chosen> same = Mono.just(new Chosen(identity, false));
		return own(request, claim.tab()).flatMap((record) -> {
			LiveTab live = this.services.tabs().find(claim.tab());
			if (live == null) {
				return isShownElsewhere(record, claim) ? fork(identity, record) : same;
			}
			if (live.document().equals(claim.document()) || live.document().equals(claim.closed())) {
				return same;
			}
			return live.isAlive(PROBE).flatMap((alive) -> alive ? fork(identity, record) : same);
		});
	}

	/** The other node cannot be asked, but it notes when a document has left. */
	private static boolean isShownElsewhere(OwnerRecord record, PageRequest.Claim claim) {
		TabNotes notes = TabNotes.of(record.journal());
		return notes != null && notes.isShownElsewhere(claim.document(), claim.closed());
	}

	/** Returns the record of a tab if it exists and belongs to whoever asks. */
	private Mono<OwnerRecord> own(PageRequest request, TabId tab) {
		TabIdentity identity = identity(request, tab);
		return this.services.manager().read(identity.owner()).filter((record) -> {
			TabNotes notes = TabNotes.of(record.journal());
			return notes != null && notes.belongsTo(identity);
		});
	}

	/** Returns a copy of the tab: its states as they are, its events left behind. */
	private Mono<Chosen> fork(TabIdentity identity, OwnerRecord record) {
		TabIdentity copy = identity.withTab(this.services.newTab());
		TabNotes notes = TabNotes.of(record.journal());
		Map<String, String> attributes = TabNotes.fresh(copy, (notes != null) ? notes.url() : "/").toAttributes();
		Journal journal = new Journal(0, Map.of(), 0, List.of(), Map.of(), attributes);
		return Mono
			.usingWhen(this.services.manager().acquire(copy.owner()),
					(lease) -> lease.commit(new OwnerRecord(0, record.states(), journal),
							this.services.settings().provisional()),
					(lease) -> lease.release())
			.thenReturn(new Chosen(copy, false));
	}

	private Chosen fresh(PageRequest request) {
		return new Chosen(identity(request, this.services.newTab()), false);
	}

	private static TabIdentity identity(PageRequest request, TabId tab) {
		return new TabIdentity(tab, request.session(), request.visitor());
	}

	/** A document that is alive answers a probe within the time of a slow round trip. */
	static final Duration PROBE = Duration.ofSeconds(1);

	/**
	 * @param guessed whether the tab may be another one, so that nothing of it may change
	 * yet
	 */
	record Chosen(TabIdentity identity, boolean guessed) {

	}

}
