package dev.jitney.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.invoke.EventCodec;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.OwnerId;
import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.when;
import static org.assertj.core.api.Assertions.assertThat;

/** What is kept and what is told when events end in unusual ways. */
class TabTransactionTests {

	private static final String CHAINED = new EventCodec(JsonMapper.shared(),
			new RegistrationContext(List.of(Job.class.getName()), Job.class.getClassLoader()))
		.write(Event.run(Job::count));

	private final SessionFixture fixture = new SessionFixture(Job.class, Fragile.class, Votes.class, Voter.class);

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void changeBackAfterFlushIsKept() {
		this.fixture.page("/", main(p(text(Job::busy)), p(text(Job::runs)), button("Go").onClick(Job::work)));
		Browser browser = open();
		browser.call("work", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Job.busy", "true"));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Job.busy", "false", "Job.runs", "1"));
		browser.call("work", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Job.busy", "true"));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Job.busy", "false", "Job.runs", "2"));
		assertThat(this.fixture.visit("s", "/", browser).view().values()).containsEntry("Job.busy", "false");
	}

	@Test
	void conditionThatThrowsFailsTheEventAndLeavesNoGap() {
		this.fixture.page("/",
				main(button("Break").onClick(Fragile::destroy), p(text(Fragile::count)),
						when(Fragile::isVisible, button("+").onClick(Fragile::increment)),
						button("Add").onClick(Fragile::increment)));
		Browser browser = open();
		Fragile.throwing = true;
		try {
			browser.call("increment", null);
			assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::outcome)
				.containsExactly("failed");
		}
		finally {
			Fragile.throwing = false;
		}
		browser.call("increment", null);
		ServerFrame.Update update = browser.update();
		assertThat(update.settled()).isEqualTo(2);
		assertThat(update.delta().changes()).isEqualTo(Map.of("Fragile.count", "1"));
	}

	@Test
	void tabShowsTheSharedChangeOfAnEventThatFailedAfterIt() {
		this.fixture.page("/", main(p(text(Votes::count)), button("Vote").onClick(Voter::voteAndFail)));
		Browser browser = open();
		browser.call("voteAndFail", null);
		assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::outcome).containsExactly("failed");
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Votes.count", "1"));
	}

	@Test
	void updateOfSharedStateRunsOnTheThreadOfItsHandlerWhoeverHeldTheLock() throws Exception {
		this.fixture.page("/", main(p(text(Voter::sameThread)), button("Hold").onClick(Voter::hold),
				button("Vote").onClick(Voter::vote)));
		Browser holder = open();
		Browser voter = open();
		Voter.started = new CountDownLatch(1);
		Voter.mayEnd = new CountDownLatch(1);
		holder.call("hold", null);
		assertThat(Voter.started.await(10, TimeUnit.SECONDS)).isTrue();
		voter.call("vote", null);
		Voter.mayEnd.countDown();
		assertThat(voter.update().delta().changes()).isEqualTo(Map.of("Voter.sameThread", "true"));
	}

	@Test
	void sharedStateCannotBeStreamedUnderItsLock() {
		this.fixture.page("/", main(p(text(Votes::count)), button("Stream").onClick(Votes::stream)));
		Browser browser = open();
		browser.call("stream", null);
		assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::message)
			.containsExactly("Nothing is sent while a shared state is locked: flush, or return a Flux,"
					+ " from a handler of a TAB state that calls update on a Shared");
	}

	@Test
	void chainedEventThatADeadNodeLeftBehindRunsWhenTheTabComesBack() {
		this.fixture.page("/", main(p(text(Job::runs)), button("Go").onClick(Job::chain)));
		PaintedPage painted = this.fixture.visit("s", "/");
		OwnerId owner = new OwnerId(Scope.TAB, painted.tab().value());
		this.fixture.amend(owner, (journal) -> journal.withOutboxEntry(CHAINED));
		Browser browser = this.fixture.connect("s", painted);
		browser.next();
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Job.runs", "1"));
		assertThat(this.fixture.manager.read(owner).block(SessionFixture.PATIENCE).journal().outbox()).isEmpty();
	}

	@Test
	void connectedTabLivesOnWhileItIsIdle() {
		this.fixture.page("/", main(p(text(Job::runs)), button("Go").onClick(Job::count)));
		Browser browser = open();
		browser.call("count", null);
		browser.update();
		for (int i = 0; i < 3; i++) {
			this.fixture.clock.advance(Duration.ofMinutes(40));
			this.fixture.sessions.keepAlive().block(SessionFixture.PATIENCE);
			this.fixture.manager.sweep();
		}
		browser.call("count", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Job.runs", "2"));
	}

	private Browser open() {
		Browser browser = this.fixture.open("s", "/");
		browser.next();
		return browser;
	}

	@State
	static class Job {

		private boolean busy;

		private int runs;

		boolean busy() {
			return this.busy;
		}

		int runs() {
			return this.runs;
		}

		void count() {
			this.runs++;
		}

		Event chain() {
			return Event.run(Job::count);
		}

		void work(EventContext context) {
			this.busy = true;
			context.flush();
			this.runs++;
			this.busy = false;
		}

	}

	@State
	static class Fragile {

		static volatile boolean throwing;

		private int count;

		int count() {
			return this.count;
		}

		boolean isVisible() {
			if (throwing) {
				throw new IllegalStateException("not now");
			}
			return true;
		}

		void increment() {
			this.count++;
		}

		void destroy() {
			this.count = -1;
		}

	}

	@State(scope = Scope.APPLICATION)
	static class Votes {

		private int count;

		int count() {
			return this.count;
		}

		void add() {
			this.count++;
		}

		Flux<Event> stream() {
			this.count++;
			return Flux.just(Event.toast("one"));
		}

	}

	@State
	static class Voter {

		static CountDownLatch started = new CountDownLatch(1);

		static CountDownLatch mayEnd = new CountDownLatch(1);

		private final Shared<Votes> votes;

		private boolean sameThread;

		Voter(Shared<Votes> votes) {
			this.votes = votes;
		}

		boolean sameThread() {
			return this.sameThread;
		}

		void voteAndFail() {
			this.votes.update(Votes::add);
			throw new IllegalStateException("no");
		}

		void hold() {
			this.votes.update((votes) -> {
				started.countDown();
				try {
					mayEnd.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
			});
		}

		void vote() {
			Thread thread = Thread.currentThread();
			this.votes.update((votes) -> {
				votes.add();
				this.sameThread = Thread.currentThread() == thread;
			});
		}

	}

}
