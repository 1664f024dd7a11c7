package dev.jitney.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.jitney.event.Event;
import dev.jitney.event.upload.UploadedFile;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.with;
import static org.assertj.core.api.Assertions.assertThat;

/** What uploads of different browsers have to do with each other: nothing. */
class UploadIsolationTests {

	private static final String FIRST = "0123456789abcdef01234567";

	private static final String SECOND = "fedcba987654321001234567";

	private final SessionFixture fixture = new SessionFixture(Film.class, Wall.class);

	@BeforeEach
	void page() {
		Film.gate = new CountDownLatch(1);
		Film.entered = new CountDownLatch(2);
		Film.interrupted = new CountDownLatch(1);
		this.fixture
			.page("/film",
					main(p(text(Film::title)), input().type("file").onUpload(Film::develop),
							input().type("file").onUpload(Film::pin), button("Wait").onClick(Film::waitForGate)))
			.page("/wall", main(with(Wall.class, "wall", p(text(Wall::title)))));
	}

	@AfterEach
	void close() {
		Film.gate.countDown();
		Awaitility.await("uploads are forgotten").until(() -> this.fixture.sessions.uploads().underWay() == 0);
		this.fixture.close();
		this.fixture.sessions.uploads().close();
	}

	@Test
	void changeForAnotherBrowserReachesThatBrowserOnly() {
		Browser uploader = open("a", "/film");
		Browser onlooker = open("b", "/wall");
		List<ServerFrame> answer = announce(uploader, "a", "pin", FIRST).receive(body("x"))
			.collectList()
			.block(SessionFixture.PATIENCE);
		assertThat(onlooker.update().delta().changes()).isEqualTo(Map.of("Wall.title", "x"));
		assertThat(answer).hasSize(2);
		assertThat(((ServerFrame.Update) answer.get(0)).delta().changes()).isEqualTo(Map.of("Film.title", "pinned"));
		assertThat(answer.get(1)).isInstanceOf(ServerFrame.Ended.class);
	}

	@Test
	void uploadsOfTwoBrowsersAtOnceBothEndWithFramesOfTheirOwn() throws InterruptedException {
		Flux<ServerFrame> first = announce(open("a", "/film"), "a", "develop", FIRST).receive(body("x")).cache();
		Flux<ServerFrame> second = announce(open("b", "/film"), "b", "develop", SECOND).receive(body("y")).cache();
		first.subscribe();
		second.subscribe();
		await(Film.entered);
		Film.gate.countDown();
		assertThat(titles(first)).containsExactly("x", "x developed");
		assertThat(titles(second)).containsExactly("y", "y developed");
	}

	@Test
	void abandoningAnUploadCancelsNoEventOfAnotherBrowser() throws InterruptedException {
		Browser uploader = open("a", "/film");
		Browser other = open("b", "/film");
		Disposable answer = announce(uploader, "a", "develop", FIRST).receive(body("x")).subscribe();
		other.call("waitForGate", null);
		await(Film.entered);
		answer.dispose();
		await(Film.interrupted);
		Film.gate.countDown();
		assertThat(other.update().delta().changes()).isEqualTo(Map.of("Film.title", "waited"));
		this.fixture.quiet();
		assertThat(this.fixture.visit("a", "/film", uploader).view().values()).containsEntry("Film.title", "");
	}

	private Browser open(String session, String path) {
		Browser browser = this.fixture.open(session, path);
		browser.next();
		return browser;
	}

	private Upload announce(Browser browser, String session, String method, String id) {
		browser.call(method, Map.of("u", id, "f", List.of(Map.of("n", "a.txt", "t", "text/plain", "s", 1))));
		browser.update();
		return this.fixture.sessions.uploads().claim(id, session, null);
	}

	private static Flux<DataBuffer> body(String content) {
		return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(content.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<Object> titles(Flux<ServerFrame> frames) {
		return frames.ofType(ServerFrame.Update.class)
			.map((update) -> update.delta().changes().get("Film.title"))
			.collectList()
			.block(Duration.ofSeconds(10));
	}

	private static void await(CountDownLatch latch) throws InterruptedException {
		assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@State
	static class Film {

		static volatile CountDownLatch gate = new CountDownLatch(0);

		static volatile CountDownLatch entered = new CountDownLatch(0);

		static volatile CountDownLatch interrupted = new CountDownLatch(0);

		private final Shared<Wall> wall;

		private String title = "";

		Film(Shared<Wall> wall) {
			this.wall = wall;
		}

		String title() {
			return this.title;
		}

		Event develop(UploadedFile file) throws Exception {
			waitForGate();
			this.title = read(file);
			return Event.run(Film::finish);
		}

		void finish() {
			this.title += " developed";
		}

		void pin(UploadedFile file) throws Exception {
			String content = read(file);
			this.wall.at("wall").update((wall) -> wall.hang(content));
			this.title = "pinned";
		}

		void waitForGate() throws InterruptedException {
			entered.countDown();
			try {
				gate.await();
			}
			catch (InterruptedException ex) {
				interrupted.countDown();
				throw ex;
			}
			this.title = "waited";
		}

		private static String read(UploadedFile file) throws Exception {
			return new String(file.openStream().readAllBytes(), StandardCharsets.UTF_8);
		}

	}

	@State(scope = Scope.KEYED)
	static class Wall {

		private String title = "";

		String title() {
			return this.title;
		}

		void hang(String title) {
			this.title = title;
		}

	}

}
