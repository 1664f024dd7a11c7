package dev.jitney.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import dev.jitney.event.TabId;
import dev.jitney.state.OwnerId;
import org.jspecify.annotations.Nullable;

/**
 * The tabs whose socket is on this node, and which shared owners each of them shows. Safe
 * for use by several threads.
 */
public final class LiveTabs {

	private final Map<TabId, LiveTab> tabs = new ConcurrentHashMap<>();

	private final Map<String, Set<LiveTab>> bySession = new ConcurrentHashMap<>();

	private final Map<OwnerId, Set<LiveTab>> byShown = new ConcurrentHashMap<>();

	@Nullable LiveTab find(TabId tab) {
		return this.tabs.get(tab);
	}

	/** Returns how many tabs are connected. */
	public int count() {
		return this.tabs.size();
	}

	/** Whether there is no tab, and none in an index. */
	boolean isEmpty() {
		return this.tabs.isEmpty() && this.bySession.isEmpty() && this.byShown.isEmpty();
	}

	/** Returns the tabs of a browser session that are connected or about to be. */
	Collection<LiveTab> ofSession(String session) {
		return List.copyOf(this.bySession.getOrDefault(session, Set.of()));
	}

	/** Returns the connected tabs that show something of a shared owner. */
	Collection<LiveTab> showing(OwnerId owner) {
		return List.copyOf(this.byShown.getOrDefault(owner, Set.of()));
	}

	Collection<LiveTab> all() {
		return List.copyOf(this.tabs.values());
	}

	/**
	 * Gives a tab a place among those of its browser session, which it keeps until it is
	 * removed.
	 * @param places how many tabs of a session there may be
	 * @return false if other tabs have all of them
	 */
	boolean enter(LiveTab tab, int places) {
		AtomicBoolean entered = new AtomicBoolean();
		this.bySession.compute(tab.identity().session(), (session, tabs) -> {
			Set<LiveTab> all = (tabs != null) ? tabs : ConcurrentHashMap.newKeySet(4);
			entered.set(others(all, tab.identity().tab()) < places && all.add(tab));
			return all.isEmpty() ? null : all;
		});
		return entered.get();
	}

	/** A tab that is about to be taken over is there twice. */
	private static long others(Set<LiveTab> tabs, TabId tab) {
		return tabs.stream().map((live) -> live.identity().tab()).filter((id) -> !id.equals(tab)).distinct().count();
	}

	/**
	 * Adds a tab that has entered, and returns the one that it takes the place of, or
	 * null.
	 */
	@Nullable LiveTab add(LiveTab tab) {
		LiveTab before = this.tabs.put(tab.identity().tab(), tab);
		if (before != null) {
			before.supersede();
			forget(before);
			before.end();
		}
		return before;
	}

	/** Removes a tab unless another one has taken its place. */
	void remove(LiveTab tab) {
		this.tabs.remove(tab.identity().tab(), tab);
		forget(tab);
		tab.end();
	}

	/**
	 * Notes which shared owners the tab shows from now on. Called in the tab's lane.
	 * @return those that it did not show before
	 */
	Set<OwnerId> shows(LiveTab tab, Set<OwnerId> owners) {
		Set<OwnerId> before = tab.shown();
		if (before.equals(owners)) {
			return Set.of();
		}
		tab.shown(owners);
		before.stream().filter((owner) -> !owners.contains(owner)).forEach((owner) -> drop(this.byShown, owner, tab));
		owners.forEach((owner) -> put(this.byShown, owner, tab));
		if (this.tabs.get(tab.identity().tab()) != tab) {
			forget(tab);
		}
		return owners.stream().filter((owner) -> !before.contains(owner)).collect(Collectors.toSet());
	}

	private void forget(LiveTab tab) {
		drop(this.bySession, tab.identity().session(), tab);
		tab.shown().forEach((owner) -> drop(this.byShown, owner, tab));
	}

	private static <K> void put(Map<K, Set<LiveTab>> index, K key, LiveTab tab) {
		index.compute(key, (same, tabs) -> {
			Set<LiveTab> all = (tabs != null) ? tabs : ConcurrentHashMap.newKeySet(4);
			all.add(tab);
			return all;
		});
	}

	private static <K> void drop(Map<K, Set<LiveTab>> index, K key, LiveTab tab) {
		index.computeIfPresent(key, (same, tabs) -> {
			tabs.remove(tab);
			return tabs.isEmpty() ? null : tabs;
		});
	}

}
