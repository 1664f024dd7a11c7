package dev.jitney.session;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.jitney.event.EventContext;
import dev.jitney.event.Location;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.TabId;
import dev.jitney.state.OwnerLease;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The tabs for which this node has painted a page and to which no browser has connected:
 * only so many of one browser session, and each only for as long as its record lives. One
 * too many takes the place of the oldest, whose browser gets another tab if it comes
 * after all. Safe for use by several threads.
 */
final class ProvisionalTabs {

	private final TabSessions.Parts parts;

	/** In the order in which they were painted, so the first expires first. */
	private final Map<TabId, Painted> tabs = new LinkedHashMap<>();

	private final Map<String, Set<TabId>> bySession = new HashMap<>();

	ProvisionalTabs(TabSessions.Parts parts) {
		this.parts = parts;
	}

	/** Notes that a page was painted for a tab that no browser has connected to. */
	void painted(TabIdentity identity) {
		TabId oldest = add(identity);
		if (oldest != null) {
			this.parts.observer().refused(Refusal.TOO_MANY_PROVISIONAL_TABS);
			EventContext root = EventContext.root(oldest, identity.visitor(), Location.of("/"));
			this.parts.processor().enqueue(root, (context) -> evict(identity.withTab(oldest)));
		}
	}

	/** Returns the tab that has to give way, or null. */
	private synchronized @Nullable TabId add(TabIdentity identity) {
		long now = this.parts.clock().millis();
		forgetExpired(now);
		connected(identity.tab());
		long expires = now + this.parts.settings().provisional().toMillis();
		this.tabs.put(identity.tab(), new Painted(identity.session(), expires));
		Set<TabId> all = this.bySession.computeIfAbsent(identity.session(), (session) -> new LinkedHashSet<>(2));
		all.add(identity.tab());
		if (all.size() <= this.parts.settings().provisionalTabsPerSession()) {
			return null;
		}
		TabId oldest = all.iterator().next();
		connected(oldest);
		return oldest;
	}

	private void forgetExpired(long now) {
		Iterator<Map.Entry<TabId, Painted>> entries = this.tabs.entrySet().iterator();
		while (entries.hasNext()) {
			Map.Entry<TabId, Painted> oldest = entries.next();
			if (oldest.getValue().expires() > now) {
				return;
			}
			entries.remove();
			forget(oldest.getValue().session(), oldest.getKey());
		}
	}

	/** Removes the record unless a browser has connected meanwhile, perhaps elsewhere. */
	private Mono<Outcome> evict(TabIdentity oldest) {
		return Mono.usingWhen(this.parts.manager().acquire(oldest.owner()), (lease) -> {
			TabNotes notes = TabNotes.of(lease.record().journal());
			return (notes == null || notes.connected()) ? Mono.empty() : this.parts.manager().remove(oldest.owner());
		}, OwnerLease::release).thenReturn(Outcome.applied());
	}

	/** Forgets a tab, because a browser has connected to it. */
	synchronized void connected(TabId tab) {
		Painted painted = this.tabs.remove(tab);
		if (painted != null) {
			forget(painted.session(), tab);
		}
	}

	private void forget(String session, TabId tab) {
		this.bySession.computeIfPresent(session, (same, tabs) -> {
			tabs.remove(tab);
			return tabs.isEmpty() ? null : tabs;
		});
	}

	/**
	 * @param expires when its record does, in milliseconds of the clock
	 */
	private record Painted(String session, long expires) {

	}

}
