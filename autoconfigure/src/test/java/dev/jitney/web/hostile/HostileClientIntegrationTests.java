package dev.jitney.web.hostile;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.Refusal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Frames that no browser runtime sends: refused, nothing changed, nothing told. */
class HostileClientIntegrationTests {

	private static HostileSite site;

	private final HostileBrowser browser = site.browser();

	private final List<HostileSocket> sockets = new ArrayList<>();

	private JsonNode before;

	@BeforeAll
	static void start() {
		site = new HostileSite("/app");
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@BeforeEach
	void look() {
		this.before = site.browser().view("/").get("view");
	}

	@AfterEach
	void nothingChangedAndNothingLeaked() {
		assertThat(site.browser().view("/").get("view")).isEqualTo(this.before);
		this.sockets.forEach(HostileSocket::close);
		for (HostileSocket socket : this.sockets) {
			assertThat(String.join("\n", socket.transcript())).doesNotContain("Exception", "dev.jitney", "java.",
					"hunter2", "Ledger.isOpen is", "Ledger.entries has", "secret of another tab");
		}
		Awaitility.await("sockets are forgotten").until(() -> site.connected() == 0);
	}

	private HostileSocket open(String path) {
		return watch(this.browser.open(path));
	}

	private HostileSocket watch(HostileSocket socket) {
		this.sockets.add(socket);
		return socket;
	}

	private void refuses(Refusal reason, Runnable attack) {
		double already = site.refusals(reason);
		attack.run();
		Awaitility.await(reason + " is counted").until(() -> site.refusals(reason) > already);
	}

	@ParameterizedTest
	@ValueSource(strings = { "AAAAAAAA", "", "../../x", "dev.jitney.web.hostile.Ledger.increment", "Ledger.increment",
			"__proto__" })
	void refusesHandlerThatDoesNotExist(String handler) {
		HostileSocket socket = open("/");
		refuses(Refusal.UNKNOWN_HANDLER, () -> assertThat(socket.call(1, handler, "").outcome()).isEqualTo("refused"));
	}

	@Test
	void refusesHandlerOfAnotherPage() {
		HostileSocket socket = open("/notebook");
		refuses(Refusal.UNKNOWN_HANDLER,
				() -> assertThat(socket.call(1, site.handler("/", "increment"), "").outcome()).isEqualTo("refused"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "take", "unlock" })
	void answersStaleForHandlerInUntakenBranchOrOnDisabledElement(String method) {
		HostileSocket socket = open("/");
		assertThat(socket.call(1, site.handler("/", method), "").outcome()).isEqualTo("stale");
	}

	@ParameterizedTest
	@ValueSource(strings = { "3", "1 ", "1 OR 1=1", "01", "" })
	void answersStaleForForgedRowKey(String key) {
		HostileSocket socket = open("/");
		assertThat(socket.call(1, site.handler("/", "remove"), ",\"k\":[\"" + key + "\"]").outcome())
			.isEqualTo("stale");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ",\"k\":[]", ",\"k\":[\"1\",\"2\"]" })
	void refusesRowKeysThatDoNotFitTheHandler(String keys) {
		HostileSocket socket = open("/");
		refuses(Refusal.ROW_KEYS,
				() -> assertThat(socket.call(1, site.handler("/", "remove"), keys).outcome()).isEqualTo("refused"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"seven\"", "1.5", "99999999999", "true", "{\"@class\":\"java.lang.Runtime\"}", "[1,2]",
			"null", "1e400", "\"NaN\"", "\"\"" })
	void refusesPayloadOfWrongType(String payload) {
		HostileSocket socket = open("/");
		refuses(Refusal.PAYLOAD_TYPE,
				() -> assertThat(socket.call(1, site.handler("/", "setAmount"), ",\"p\":" + payload).outcome())
					.isEqualTo("refused"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"article\":\"a\",\"pieces\":\"many\"}", "\"text\"", "[[1]]", "7" })
	void refusesFormThatIsNotTheRecord(String payload) {
		HostileSocket socket = open("/");
		assertThat(socket.call(1, site.handler("/", "submit"), ",\"p\":" + payload).outcome()).isIn("refused",
				"failed");
	}

	@Test
	void takesClassNamesInAFormForFieldsThatNobodyAsksFor() {
		HostileSocket socket = open("/");
		String form = "{\"article\":{\"@class\":\"javax.script.ScriptEngineManager\"},\"class\":{\"module\":\"x\"},\"pieces\":0}";
		assertThat(socket.call(1, site.handler("/", "submit"), ",\"p\":" + form).outcome()).isEqualTo("applied");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[\"java.util.ArrayList\",[]]", "{\"@type\":\"java.lang.String\"}", "{}", "17", "true" })
	void refusesClassNamesAndOtherTypesInThePlaceOfText(String payload) {
		HostileSocket socket = open("/");
		refuses(Refusal.PAYLOAD_TYPE,
				() -> assertThat(socket.call(1, site.handler("/", "rename"), ",\"p\":" + payload).outcome())
					.isEqualTo("refused"));
	}

	@Test
	void refusesJsonThatIsTooDeepForAFrameAndForAPayload() {
		String deep = "[".repeat(1000) + "]".repeat(1000);
		refuses(Refusal.MALFORMED_FRAME,
				() -> assertThat(open("/").call(1, site.handler("/", "rename"), ",\"p\":" + deep).closeCode())
					.isEqualTo(4400));
	}

	@Test
	void refusesFrameThatIsTooLong() {
		HostileSocket socket = open("/");
		refuses(Refusal.FRAME_SIZE,
				() -> socket.call(1, site.handler("/", "rename"), ",\"p\":\"" + "x".repeat(70_000) + "\""));
		assertThat(socket.closeCode()).isIn(1002, 1006, 1009);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "17", "\"hello\"", "{}", "{\"s\":1}", "{\"unknown\":1}",
			"{\"s\":\"1\",\"h\":\"x\"}", "{\"s\":1,\"h\":7}", "{\"s\":1.5,\"h\":\"x\"}", "{\"s\":0,\"h\":\"x\"}",
			"{\"s\":-1,\"h\":\"x\"}", "{\"s\":99999999999999999999,\"h\":\"x\"}", "{\"a\":-1}", "{\"a\":1}{\"a\":2}",
			"{\"a\":1} x", "{\"f\":2}", "{\"go\":null}", "{\"k\":{}}",
			"{\"s\":1,\"h\":\"x\",\"class\":\"java.lang.Object\"}", "{\"s\":1,\"s\":1,\"h\":\"x\"}",
			"{\"s\":1,\"h\":\"x\",\"p\":{\"a\":1,\"a\":2}}", "\u0000", "<xml/>" })
	void closesOnWhatIsNoFrame(String frame) {
		HostileSocket socket = open("/");
		refuses(Refusal.MALFORMED_FRAME, () -> assertThat(socket.send(frame).closeCode()).isEqualTo(4400));
	}

	@Test
	void closesOnHugeArrayOfRowKeys() {
		HostileSocket socket = open("/");
		String keys = "[" + "\"1\",".repeat(5000) + "\"1\"]";
		refuses(Refusal.MALFORMED_FRAME,
				() -> assertThat(socket.call(1, site.handler("/", "remove"), ",\"k\":" + keys).closeCode())
					.isEqualTo(4400));
	}

	@Test
	void closesOnBinaryFrame() {
		HostileSocket socket = open("/");
		refuses(Refusal.MALFORMED_FRAME,
				() -> assertThat(socket.sendBinary(new byte[] { 1, 2, 3 }).closeCode()).isEqualTo(4400));
	}

	@Test
	void runsNothingThatFollowsARefusedFrame() {
		HostileSocket socket = open("/");
		String good = "{\"s\":1,\"h\":\"" + site.handler("/", "increment") + "\"}";
		socket.send("{").send(good).send(good).send(good);
		// a network that drops what was sent before the end says 1006
		assertThat(socket.closeCode()).isIn(4400, 1006);
	}

	@Test
	void closesOnSkippedNumber() {
		HostileSocket socket = open("/");
		refuses(Refusal.SEQUENCE_GAP,
				() -> assertThat(socket.call(2, site.handler("/", "increment"), "").closeCode()).isEqualTo(4400));
	}

	@Test
	void answersReplayedNumberAndDoesNotRunItAgain() {
		HostileSocket socket = open("/notebook");
		String increment = site.handler("/notebook", "increment");
		for (int i = 0; i < 5; i++) {
			assertThat(socket.call(1, increment, "").outcome()).isEqualTo("applied");
		}
		JsonNode delta = socket.call(2, increment, "").next();
		assertThat(delta.get("d").get("Notebook.count").asString()).isEqualTo("2");
	}

	@Test
	void tellsNothingOfAFailure() {
		HostileSocket socket = open("/");
		double failures = site.refusals(Refusal.UNKNOWN_HANDLER);
		JsonNode answer = socket.call(1, site.handler("/", "fail"), "").next();
		assertThat(answer.get("o").get(0).get(1).asString()).isEqualTo("failed");
		assertThat(answer.get("o").get(0).get(2).asString()).doesNotContain("hunter2", "Ledger");
		assertThat(site.refusals(Refusal.UNKNOWN_HANDLER)).isEqualTo(failures);
	}

	@Test
	void closesOnFlood() {
		HostileSocket socket = open("/");
		refuses(Refusal.RATE, () -> {
			for (int i = 0; i < 500 && socket.isOpen(); i++) {
				socket.send("{\"a\":0}");
			}
		});
		// a network that drops what was sent before the end says 1006
		assertThat(socket.closeCode()).isIn(4429, 1006);
	}

	@Test
	void closesOnFrameBeforeHello() {
		this.browser.load("/");
		HostileSocket socket = watch(this.browser.socket());
		refuses(Refusal.UNEXPECTED_FRAME,
				() -> assertThat(socket.call(1, site.handler("/", "increment"), "").closeCode()).isEqualTo(4400));
	}

	@Test
	void closesOnSecondHello() {
		JsonNode boot = this.browser.load("/");
		HostileSocket socket = watch(this.browser.open(boot));
		refuses(Refusal.UNEXPECTED_FRAME,
				() -> assertThat(socket.hello(boot.get("tab").asString(), boot.get("ticket").asString()).closeCode())
					.isEqualTo(4400));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"hello\":{}}", "{\"hello\":[]}", "{\"hello\":{\"t\":\"x\"}}",
			"{\"hello\":{\"t\":1,\"d\":\"d\"}}", "{\"hello\":{\"t\":\"x\",\"d\":\"d\",\"n\":-1}}",
			"{\"hello\":{\"t\":\"x\",\"d\":\"d\",\"n\":9223372036854775807}}",
			"{\"hello\":{\"t\":\"x\",\"d\":\"d\",\"x\":1}}" })
	void closesOnHelloThatIsNone(String hello) {
		this.browser.load("/");
		HostileSocket socket = watch(this.browser.socket());
		refuses(Refusal.MALFORMED_FRAME, () -> assertThat(socket.send(hello).closeCode()).isEqualTo(4400));
	}

}
