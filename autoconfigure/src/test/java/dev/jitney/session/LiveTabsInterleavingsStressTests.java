package dev.jitney.session;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import dev.jitney.event.Location;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.state.OwnerId;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/** Random interleavings of sockets that come and go, found by Lincheck. */
class LiveTabsInterleavingsStressTests {

	@Test
	void everyInterleavingLeavesTheIndexesRight() {
		new StressOptions().iterations(20)
			.threads(3)
			.actorsPerThread(4)
			.actorsBefore(2)
			.actorsAfter(0)
			.invocationsPerIteration(500)
			.check(Registry.class);
	}

	/**
	 * Two tabs of one session, with three sockets each, each of which comes and goes
	 * once.
	 */
	@Param(name = "tab", gen = IntGen.class, conf = "0:1")
	@Param(name = "socket", gen = IntGen.class, conf = "0:2")
	@Param(name = "room", gen = IntGen.class, conf = "0:2")
	public static class Registry {

		private static final List<Set<OwnerId>> ROOMS = List.of(Set.of(), Set.of(OwnerId.keyed("a")),
				Set.of(OwnerId.keyed("a"), OwnerId.keyed("b")));

		private final LiveTabs tabs = new LiveTabs();

		private final List<List<Socket>> sockets = List.of(sockets("A"), sockets("B"));

		private static List<Socket> sockets(String letter) {
			TabIdentity identity = new TabIdentity(new TabId("AAAAAAAAAAAAAAAAAAAA" + letter + "A"), "session",
					Visitor.anonymous(Locale.ENGLISH));
			TabConnection nowhere = new TabConnection() {

				@Override
				public void send(ServerFrame frame) {
				}

				@Override
				public void close(CloseReason reason) {
				}

			};
			return Stream.of("first", "second", "third")
				.map((document) -> new Socket(new LiveTab(identity, document, nowhere, Location.of("/")),
						new AtomicReference<>(Life.NEW)))
				.toList();
		}

		/** A socket takes a tab over, in the tab's lane. */
		@Operation(nonParallelGroup = "lanes")
		public void add(@Param(name = "tab") int tab, @Param(name = "socket") int number) {
			Socket socket = this.sockets.get(tab).get(number);
			if (socket.life().compareAndSet(Life.NEW, Life.COMING)) {
				this.tabs.enter(socket.live(), 2);
				this.tabs.add(socket.live());
				socket.life().set(Life.CONNECTED);
			}
		}

		/** A tab shows other rooms, in its lane. */
		@Operation(nonParallelGroup = "lanes")
		public void shows(@Param(name = "tab") int tab, @Param(name = "socket") int number,
				@Param(name = "room") int room) {
			Socket socket = this.sockets.get(tab).get(number);
			if (socket.life().get() != Life.NEW) {
				this.tabs.shows(socket.live(), ROOMS.get(room));
			}
		}

		/** A socket is closed, by a thread of its own. It is known by then. */
		@Operation
		public void remove(@Param(name = "tab") int tab, @Param(name = "socket") int number) {
			Socket socket = this.sockets.get(tab).get(number);
			if (socket.life().compareAndSet(Life.CONNECTED, Life.GONE)) {
				this.tabs.remove(socket.live());
			}
		}

		/** Somebody looks for tabs to render. */
		@Operation
		public void look(@Param(name = "room") int room) {
			ROOMS.get(room).forEach(this.tabs::showing);
		}

		/** Checks the indexes against the tabs. */
		@Validate
		public void validate() {
			int connected = 0;
			for (LiveTab live : this.tabs.all()) {
				connected++;
				require(this.tabs.ofSession("session").contains(live), "a tab is not in its session");
				live.shown()
					.forEach((owner) -> require(this.tabs.showing(owner).contains(live), "a tab sees no change"));
			}
			require(this.tabs.ofSession("session").size() == connected, "a session counts tabs that are gone");
			for (String room : List.of("a", "b")) {
				for (LiveTab live : this.tabs.showing(OwnerId.keyed(room))) {
					require(this.tabs.find(live.identity().tab()) == live, "a tab that is gone is told of changes");
				}
			}
			this.tabs.all().forEach(this.tabs::remove);
			require(this.tabs.isEmpty(), "something is left behind");
		}

		private static void require(boolean condition, String problem) {
			if (!condition) {
				throw new IllegalStateException(problem);
			}
		}

	}

	private enum Life {

		NEW, COMING, CONNECTED, GONE

	}

	private record Socket(LiveTab live, AtomicReference<Life> life) {

	}

}
