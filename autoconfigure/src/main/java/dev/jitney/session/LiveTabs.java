package dev.jitney.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

	int count(String session) {
		return this.bySession.getOrDefault(session, Set.of()).size();
	}

	/** Returns the connected tabs of a browser session. */
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

	/** Adds a tab, and returns the one that it takes the place of, or null. */
	@Nullable LiveTab add(LiveTab tab) {
		LiveTab before = this.tabs.put(tab.identity().tab(), tab);
		if (before != null) {
			before.supersede();
			forget(before);
			before.end();
		}
		put(this.bySession, tab.identity().session(), tab);
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
