package dev.jitney.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.event.EventHandle;
import dev.jitney.event.TabId;
import org.jspecify.annotations.Nullable;

/**
 * The on-load events of tabs: a newer navigation cancels an older one with all that it
 * caused, since nobody will see it. Safe for use by several threads.
 */
final class Loads {

	private final Map<TabId, Load> latest = new ConcurrentHashMap<>();

	/** Notes that a tab goes to a page that loads something. */
	Load begin(TabId tab) {
		Load load = new Load(tab);
		cancel(this.latest.put(tab, load));
		return load;
	}

	/** Notes that a tab goes to a page that loads nothing. */
	void leave(TabId tab) {
		cancel(this.latest.remove(tab));
	}

	private static void cancel(@Nullable Load load) {
		if (load != null) {
			load.cancel();
		}
	}

	/** Whether nothing is remembered. */
	boolean isEmpty() {
		return this.latest.isEmpty();
	}

	/** What one navigation loads. */
	final class Load {

		private final TabId tab;

		private @Nullable EventHandle handle;

		private boolean cancelled;

		private Load(TabId tab) {
			this.tab = tab;
		}

		/** Notes the event. */
		void is(EventHandle handle) {
			boolean late;
			synchronized (this) {
				this.handle = handle;
				late = this.cancelled;
			}
			if (late) {
				handle.cancel();
			}
			handle.chain().subscribe(null, null, this::release);
		}

		/** Lets it go on whatever the tab does next, because it sent the tab there. */
		void release() {
			Loads.this.latest.remove(this.tab, this);
		}

		private void cancel() {
			EventHandle running;
			synchronized (this) {
				this.cancelled = true;
				running = this.handle;
			}
			if (running != null) {
				running.cancel();
			}
		}

	}

}
