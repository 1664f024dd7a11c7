package dev.jitney.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import dev.jitney.event.Background;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.event.upload.UploadPart;
import dev.jitney.event.upload.UploadedFile;
import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Uploads from their announcement to their last frame. */
class UploadTests {

	private static final String FIRST = "0123456789abcdef01234567";

	private static final String SECOND = "fedcba987654321001234567";

	/** What handlers of a test wait for; states cannot hold it. */
	private static volatile CountDownLatch gate = new CountDownLatch(0);

	private static volatile CountDownLatch entered = new CountDownLatch(1);

	private static volatile CountDownLatch interrupted = new CountDownLatch(1);

	private final SessionFixture fixture = new SessionFixture(Album.class);

	@BeforeEach
	void openGate() {
		gate = new CountDownLatch(0);
		entered = new CountDownLatch(1);
		interrupted = new CountDownLatch(1);
	}

	@AfterEach
	void leavesNothingBehind() {
		gate.countDown();
		Awaitility.await("uploads are forgotten").until(() -> uploads().underWay() == 0);
		Awaitility.await("temporary files are gone").until(() -> uploads().temporaryFiles() == 0);
		this.fixture.close();
		uploads().close();
	}

	private Uploads uploads() {
		return this.fixture.sessions.uploads();
	}

	private SessionFixture.Browser open(Component... inputs) {
		this.fixture.page("/",
				main(p(text(Album::summary)), ul(each(Album::names, Name::value, (name) -> li(name.text(Name::value)))),
						button("+").onClick(Album::increment), p(inputs)));
		SessionFixture.Browser browser = this.fixture.open("s", "/");
		browser.next();
		return browser;
	}

	private static Element file() {
		return input().type("file");
	}

	private Upload announce(SessionFixture.Browser browser, String method, String id, String... contents) {
		List<Map<String, Object>> files = new ArrayList<>();
		for (String content : contents) {
			files.add(Map.of("n", "file-" + files.size() + ".txt", "t", "text/plain", "s", content.length()));
		}
		browser.call(method, Map.of("u", id, "f", files));
		ServerFrame.Update settled = browser.update();
		assertThat(settled.outcomes()).isEmpty();
		assertThat(settled.delta()).isNull();
		return uploads().claim(id, "s", null);
	}

	private static Flux<DataBuffer> body(String... contents) {
		return Flux.just(contents)
			.map((content) -> DefaultDataBufferFactory.sharedInstance.wrap(content.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<ServerFrame> receive(Upload upload, String... contents) {
		List<ServerFrame> frames = upload.receive(body(contents)).collectList().block(SessionFixture.PATIENCE);
		assertThat(frames).isNotNull();
		return frames;
	}

	private static String outcome(List<ServerFrame> frames) {
		return ((ServerFrame.Ended) frames.get(frames.size() - 1)).outcome().tag();
	}

	@Test
	void handlerGetsOneTemporaryFileThatIsGoneAfterwards() {
		SessionFixture.Browser browser = open(file().onUpload(Album::one));
		List<ServerFrame> frames = receive(announce(browser, "one", FIRST, "hello"), "hel", "lo");
		ServerFrame.Update update = (ServerFrame.Update) frames.get(0);
		assertThat(update.delta().changes().get("Album.summary")).isEqualTo("file-0.txt text/plain 5 hello");
		assertThat(outcome(frames)).isEqualTo("applied");
	}

	@Test
	void sameFrameGoesOverTheSocketUnderTheSameNumber() {
		SessionFixture.Browser browser = open(file().onUpload(Album::one));
		List<ServerFrame> frames = receive(announce(browser, "one", FIRST, "hello"), "hello");
		assertThat(browser.update()).isSameAs(frames.get(0));
		browser.call("increment", null);
		assertThat(browser.update().number()).isEqualTo(2);
	}

	@Test
	void workInTheBackgroundHasTheFileAfterTheUploadHasEnded() throws Exception {
		SessionFixture.Browser browser = open(file().onUpload(Album::later));
		gate = new CountDownLatch(1);
		assertThat(outcome(receive(announce(browser, "later", FIRST, "hello"), "hello"))).isEqualTo("applied");
		entered.await();
		assertThat(uploads().temporaryFiles()).isEqualTo(1);
		gate.countDown();
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Album.summary", "hello"));
	}

	@Test
	void severalFilesComeAsAList() {
		SessionFixture.Browser browser = open(file().multiple().onUpload(Album::several));
		List<ServerFrame> frames = receive(announce(browser, "several", FIRST, "a", "", "ccc"), "accc");
		assertThat(((ServerFrame.Update) frames.get(0)).delta().changes().get("Album.summary")).isEqualTo("1 0 3");
	}

	@Test
	void boundArgumentAndContextStandAroundTheFiles() {
		SessionFixture.Browser browser = open(file().onUpload(Album::tagged, "summer"));
		List<ServerFrame> frames = receive(announce(browser, "tagged", FIRST, "a"), "a");
		assertThat(((ServerFrame.Update) frames.get(0)).delta().changes().get("Album.summary"))
			.isEqualTo("summer file-0.txt /");
	}

	@Test
	void tabStaysUsableWhileTemporaryFilesArrive() {
		SessionFixture.Browser browser = open(file().onUpload(Album::one));
		Upload upload = announce(browser, "one", FIRST, "hello");
		Sinks.Many<DataBuffer> client = Sinks.many().unicast().onBackpressureBuffer();
		List<ServerFrame> frames = new ArrayList<>();
		upload.receive(client.asFlux()).subscribe(frames::add);
		browser.call("increment", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Album.summary", "1"));
		body("hello").subscribe(client::tryEmitNext);
		client.tryEmitComplete();
		assertThat(browser.update().delta().changes().get("Album.summary")).isEqualTo("file-0.txt text/plain 5 hello");
	}

	@Test
	void streamingHandlerShowsItsOwnProgressWhileFilesArrive() {
		SessionFixture.Browser browser = open(file().multiple().onUpload(Album::stream));
		Upload upload = announce(browser, "stream", FIRST, "abc", "d");
		Sinks.Many<DataBuffer> client = Sinks.many().unicast().onBackpressureBuffer();
		Flux<ServerFrame> frames = upload.receive(client.asFlux()).cache();
		frames.subscribe();
		body("ab").subscribe(client::tryEmitNext);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Album.summary", "2 bytes"));
		body("cd").subscribe(client::tryEmitNext);
		client.tryEmitComplete();
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Album.summary", "3 bytes"));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Album.summary", "4 bytes"));
		assertThat(frames
			.map((frame) -> (frame instanceof ServerFrame.Update update) ? String.valueOf(update.number()) : "end")
			.collectList()
			.block(SessionFixture.PATIENCE)).containsExactly("1", "2", "3", "end");
	}

	@Test
	void frameOfAChainedEventTravelsAlongAndTheEndComesLast() {
		SessionFixture.Browser browser = open(file().onUpload(Album::chaining));
		List<ServerFrame> frames = receive(announce(browser, "chaining", FIRST, "a"), "a");
		assertThat(frames)
			.extracting((frame) -> (frame instanceof ServerFrame.Update update && update.delta() != null)
					? update.delta().changes().get("Album.summary") : frame.getClass().getSimpleName())
			.containsExactly("begun", "1", "Ended");
	}

	@Test
	void concurrentUploadsDoNotSeeEachOthersFrames() {
		SessionFixture.Browser browser = open(file().onUpload(Album::one));
		Upload first = announce(browser, "one", FIRST, "a");
		Upload second = announce(browser, "one", SECOND, "bb");
		Sinks.Many<DataBuffer> client = Sinks.many().unicast().onBackpressureBuffer();
		Flux<ServerFrame> slow = first.receive(client.asFlux()).cache();
		slow.subscribe();
		List<ServerFrame> fast = receive(second, "bb");
		browser.call("increment", null);
		body("a").subscribe(client::tryEmitNext);
		client.tryEmitComplete();
		assertThat(summaries(fast)).containsExactly("file-0.txt text/plain 2 bb");
		assertThat(summaries(slow.collectList().block(SessionFixture.PATIENCE)))
			.containsExactly("file-0.txt text/plain 1 a");
	}

	private static List<Object> summaries(List<ServerFrame> frames) {
		return frames.stream()
			.filter((frame) -> frame instanceof ServerFrame.Update)
			.map((frame) -> ((ServerFrame.Update) frame).delta().changes().get("Album.summary"))
			.toList();
	}

	@Test
	void abandoningAnUploadStopsItsHandlerAndNothingElse() throws InterruptedException {
		gate = new CountDownLatch(1);
		SessionFixture.Browser browser = open(file().onUpload(Album::blocking));
		Upload upload = announce(browser, "blocking", FIRST, "a");
		var response = upload.receive(body("a")).subscribe();
		entered.await();
		browser.call("increment", null);
		SessionFixture.Browser other = this.fixture.open("s", "/");
		other.next();
		other.call("increment", null);
		assertThat(other.update().delta().changes()).isEqualTo(Map.of("Album.summary", "1"));
		response.dispose();
		interrupted.await();
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Album.summary", "1"));
		assertThat(browser.closed).isEmpty();
	}

	@Test
	void abandoningWhileFilesArriveNeverRunsTheHandler() {
		SessionFixture.Browser browser = open(file().onUpload(Album::one));
		Upload upload = announce(browser, "one", FIRST, "hello");
		Sinks.Many<DataBuffer> client = Sinks.many().unicast().onBackpressureBuffer();
		var response = upload.receive(client.asFlux()).subscribe();
		body("he").subscribe(client::tryEmitNext);
		Awaitility.await("a temporary file").until(() -> uploads().temporaryFiles() == 1);
		response.dispose();
		browser.call("increment", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Album.summary", "1"));
	}

	@Test
	void truncatedUploadIsRefusedAndLeavesTheStateAlone() {
		SessionFixture.Browser browser = open(file().onUpload(Album::one));
		Upload upload = announce(browser, "one", FIRST, "hello");
		assertThatThrownBy(() -> receive(upload, "hell")).isInstanceOfSatisfying(RefusedException.class,
				(refused) -> assertThat(refused.reason()).isEqualTo(Refusal.UPLOAD_BODY));
	}

	@Test
	void truncatedStreamFailsInTheHandlerAndIsTold() {
		SessionFixture.Browser browser = open(file().multiple().onUpload(Album::stream));
		List<ServerFrame> frames = receive(announce(browser, "stream", FIRST, "hello"), "hell");
		assertThat(outcome(frames)).isEqualTo("refused");
		ServerFrame.Update told = (ServerFrame.Update) frames.get(frames.size() - 2);
		assertThat(told.events()).extracting(ServerFrame.ClientEventEntry::arguments)
			.containsExactly(Map.of("text", "Less was sent than was announced", "kind", "error"));
	}

	@Test
	void handlerThatReadsNothingLetsTheBrowserFinish() {
		SessionFixture.Browser browser = open(file().multiple().onUpload(Album::ignore));
		assertThat(outcome(receive(announce(browser, "ignore", FIRST, "hello"), "he", "llo"))).isEqualTo("applied");
	}

	@Test
	void handlerThatIsGoneWhenTheFilesAreThereIsStale() {
		SessionFixture.Browser browser = open(button("x").onClick(Album::hide),
				when(Album::isOpen, file().onUpload(Album::one)));
		Upload upload = announce(browser, "one", FIRST, "a");
		browser.call("hide", null);
		browser.update();
		assertThat(outcome(receive(upload, "a"))).isEqualTo("stale");
	}

	@Test
	void announcementWhereTheHandlerIsNotRenderedIsStale() {
		SessionFixture.Browser browser = open(button("x").onClick(Album::hide),
				when(Album::isOpen, file().onUpload(Album::one)));
		browser.call("hide", null);
		browser.update();
		browser.call("one", Map.of("u", FIRST, "f", List.of(Map.of("n", "a", "t", "", "s", 1))));
		assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::outcome).containsExactly("stale");
	}

	@Test
	void failureOfTheHandlerIsToldAndUndone() {
		SessionFixture.Browser browser = open(file().onUpload(Album::fail));
		List<ServerFrame> frames = receive(announce(browser, "fail", FIRST, "a"), "a");
		assertThat(outcome(frames)).isEqualTo("failed");
		assertThat(((ServerFrame.Update) frames.get(0)).delta()).isNull();
		browser.update();
		browser.call("increment", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Album.summary", "1"));
	}

	@Test
	void uploadIsHandedOutOnceAndToItsBrowserAndUserOnly() {
		SessionFixture.Browser browser = open(file().onUpload(Album::one));
		browser.call("one", Map.of("u", FIRST, "f", List.of(Map.of("n", "a", "t", "", "s", 0))));
		browser.update();
		refusesClaim(FIRST, "other", null, Refusal.FOREIGN_TAB);
		refusesClaim(FIRST, "s", "ada", Refusal.FOREIGN_TAB);
		refusesClaim(SECOND, "s", null, Refusal.UNKNOWN_UPLOAD);
		Upload upload = uploads().claim(FIRST, "s", null);
		refusesClaim(FIRST, "s", null, Refusal.UNKNOWN_UPLOAD);
		assertThat(outcome(receive(upload))).isEqualTo("applied");
	}

	private void refusesClaim(String id, String session, String user, Refusal reason) {
		assertThatThrownBy(() -> uploads().claim(id, session, user)).isInstanceOfSatisfying(RefusedException.class,
				(refused) -> assertThat(refused.reason()).isEqualTo(reason));
	}

	@Test
	void browserHasAtMostSoManyUploadsUnderWay() {
		SessionFixture.Browser browser = open(file().onUpload(Album::one));
		List<Upload> uploads = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			uploads.add(announce(browser, "one", FIRST + i, ""));
		}
		browser.call("one", Map.of("u", SECOND, "f", List.of(Map.of("n", "a", "t", "", "s", 0))));
		assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::message)
			.containsExactly("Wait until one of the other uploads has ended: at most 4 can be under way");
		uploads.forEach((upload) -> receive(upload));
	}

	@Test
	void repeatedAnnouncementIsAnsweredOnce() {
		SessionFixture.Browser browser = open(file().onUpload(Album::one));
		Upload upload = announce(browser, "one", FIRST, "a");
		browser.send(new ClientFrame.Call(1, browser.handler("one"), List.of(), null, -1));
		assertThat(browser.update().settled()).isEqualTo(1);
		assertThat(outcome(receive(upload, "a"))).isEqualTo("applied");
	}

	record Name(String value) {

	}

	@State
	static class Album {

		private int count;

		private String summary = "";

		private boolean closed;

		private List<Name> names = new ArrayList<>();

		String summary() {
			return this.summary;
		}

		List<Name> names() {
			return this.names;
		}

		boolean isOpen() {
			return !this.closed;
		}

		void hide() {
			this.closed = true;
		}

		void increment() {
			this.summary = String.valueOf(++this.count);
		}

		void one(UploadedFile file) throws IOException {
			this.summary = file.name() + " " + file.contentType() + " " + file.size() + " "
					+ new String(file.openStream().readAllBytes(), StandardCharsets.UTF_8);
		}

		void several(List<UploadedFile> files) {
			this.summary = String.join(" ", files.stream().map((file) -> String.valueOf(file.size())).toList());
		}

		void tagged(String tag, UploadedFile file, EventContext context) {
			this.summary = tag + " " + file.name() + " " + context.location().url();
		}

		Flux<Integer> stream(Flux<UploadPart> parts) {
			return parts.concatMap(UploadPart::content, 1).map((buffer) -> {
				this.count += buffer.readableByteCount();
				this.summary = this.count + " bytes";
				return this.count;
			});
		}

		void ignore(Flux<UploadPart> parts) {
			this.summary = "ignored";
		}

		Event chaining(UploadedFile file) {
			this.summary = "begun";
			return Event.run(Album::increment);
		}

		@Background(detached = true)
		void later(UploadedFile file, EventContext context) throws Exception {
			entered.countDown();
			gate.await();
			String content = Files.readString(file.path());
			context.update(Album.class, (album) -> album.summary = content);
		}

		void blocking(UploadedFile file) throws IOException {
			entered.countDown();
			try {
				gate.await();
			}
			catch (InterruptedException ex) {
				assertThat(Files.exists(file.path())).isTrue();
				interrupted.countDown();
				throw new IllegalStateException(ex);
			}
		}

		void fail(UploadedFile file) {
			this.summary = "half";
			throw new IllegalStateException("No room");
		}

	}

}
