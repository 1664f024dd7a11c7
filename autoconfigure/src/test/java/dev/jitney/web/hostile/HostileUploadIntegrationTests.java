package dev.jitney.web.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.jitney.event.Refusal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that send what they should not, or not as they said. */
class HostileUploadIntegrationTests {

	private static HostileSite site;

	private static long next = 0x1000_0000L;

	private final HostileBrowser browser = site.browser();

	private HostileSocket socket = this.browser.open("/album");

	private long sequence;

	@BeforeAll
	static void start() {
		site = new HostileSite("/app", "--jitney.upload.max-file-size=100KB", "--jitney.upload.max-request-size=150KB",
				"--jitney.upload.max-files=3", "--jitney.upload.max-name-length=40", "--jitney.upload.idle-timeout=3s",
				"--jitney.upload.max-concurrent=2");
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@AfterEach
	void nothingIsLeft() {
		Awaitility.await("uploads are forgotten").until(() -> site.uploads().underWay() == 0);
		Awaitility.await("temporary files are gone").until(() -> site.uploads().temporaryFiles() == 0);
		this.socket.close();
	}

	private static void refuses(Refusal reason, Runnable attack) {
		double already = site.refusals(reason);
		attack.run();
		Awaitility.await(reason + " is counted").until(() -> site.refusals(reason) > already);
	}

	private static String id() {
		return "%024x".formatted(++next);
	}

	private JsonNode announce(String method, String id, String... files) {
		String manifest = ",\"p\":{\"u\":\"" + id + "\",\"f\":[" + String.join(",", files) + "]}";
		return this.socket.call(++this.sequence, site.handler("/album", method), manifest).next();
	}

	private static String file(String name, String type, long size) {
		return JsonMapper.shared().writeValueAsString(java.util.Map.of("n", name, "t", type, "s", size));
	}

	private String announced(String method, String... files) {
		String id = id();
		assertThat(announce(method, id, files).has("o")).isFalse();
		return id;
	}

	private static JsonNode end(HttpResponse<String> response) {
		List<String> lines = response.body().lines().toList();
		return JsonMapper.shared().readTree(lines.get(lines.size() - 1)).get("end");
	}

	private void refusesAnnouncement(Refusal reason, String message, String... files) {
		String id = id();
		refuses(reason,
				() -> assertThat(announce("add", id, files).get("o").get(0).get(2).asString()).isEqualTo(message));
		refuses(Refusal.UNKNOWN_UPLOAD,
				() -> assertThat(this.browser.upload(id, BodyPublishers.ofString("x")).statusCode()).isEqualTo(404));
	}

	@Test
	void answerHasTheFramesOfTheChainAndHowItEnded() {
		HttpResponse<String> response = this.browser.upload(announced("add", file("a.txt", "text/plain", 5)),
				BodyPublishers.ofString("hello"));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("content-type")).contains("application/x-ndjson");
		assertThat(response.headers().firstValue("cache-control")).contains("no-store");
		assertThat(response.body()).isEqualTo(
				"{\"n\":2,\"d\":{\"Album.names\":\"a.txt\",\"Album.bytes\":\"5\"}}\n{\"end\":[\"applied\",\"\"]}\n");
		assertThat(this.socket.next().get("n").asInt()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "null", "http://127.0.0.1:1" })
	void refusesForeignOrigin(String origin) {
		String id = announced("add", file("a.txt", "", 1));
		refuses(Refusal.FOREIGN_ORIGIN,
				() -> assertThat(this.browser.upload(id, BodyPublishers.ofString("x"), "Origin", origin).statusCode())
					.isEqualTo(403));
		assertThat(this.browser.upload(id, BodyPublishers.ofString("x")).statusCode()).isEqualTo(200);
	}

	@Test
	void refusesAnotherSession() {
		String id = announced("add", file("a.txt", "", 1));
		HostileBrowser attacker = site.browser();
		refuses(Refusal.FOREIGN_TAB,
				() -> assertThat(attacker.upload(id, BodyPublishers.ofString("x")).statusCode()).isEqualTo(403));
		attacker.load("/album");
		refuses(Refusal.FOREIGN_TAB,
				() -> assertThat(attacker.upload(id, BodyPublishers.ofString("x")).statusCode()).isEqualTo(403));
		this.browser.upload(id, BodyPublishers.ofString("x"));
	}

	@Test
	void refusesAnotherUserOfTheSameBrowser() {
		String id = announced("add", file("a.txt", "", 1));
		this.browser.signIn();
		refuses(Refusal.FOREIGN_TAB,
				() -> assertThat(this.browser.upload(id, BodyPublishers.ofString("x")).statusCode()).isEqualTo(403));
	}

	@ParameterizedTest
	@ValueSource(strings = { "000000000000000000000000", "x", "%20", "null" })
	void refusesWhatNobodyAnnounced(String id) {
		refuses(Refusal.UNKNOWN_UPLOAD,
				() -> assertThat(this.browser.upload(id, BodyPublishers.ofString("x")).statusCode()).isEqualTo(404));
	}

	@Test
	void refusesTheSameUploadTwice() {
		String id = announced("add", file("a.txt", "", 1));
		assertThat(this.browser.upload(id, BodyPublishers.ofString("x")).statusCode()).isEqualTo(200);
		refuses(Refusal.UNKNOWN_UPLOAD,
				() -> assertThat(this.browser.upload(id, BodyPublishers.ofString("x")).statusCode()).isEqualTo(404));
	}

	@Test
	void refusesABodyThatAFormCanSend() {
		String id = announced("add", file("a.txt", "", 1));
		assertThat(this.browser.get("/_jitney/upload/" + id).statusCode()).isEqualTo(405);
		refuses(Refusal.UPLOAD_BODY, () -> {
			HttpResponse<String> form = this.browser.post("/_jitney/upload/" + id, BodyPublishers.ofString("x"),
					"Content-Type", "multipart/form-data; boundary=x");
			assertThat(form.statusCode()).isEqualTo(400);
		});
		this.browser.upload(id, BodyPublishers.ofString("x"));
	}

	@Test
	void refusesHandlerThatIsNotRendered() {
		this.socket.call(++this.sequence, site.handler("/album", "shut"), "").next();
		assertThat(announce("add", id(), file("a.txt", "", 1)).get("o").get(0).get(1).asString()).isEqualTo("stale");
	}

	@Test
	void refusesUnknownHandler() {
		refuses(Refusal.UNKNOWN_HANDLER,
				() -> this.socket.call(++this.sequence, "AAAAAAAA", ",\"p\":{\"u\":\"" + id() + "\",\"f\":[]}").next());
	}

	@Test
	void refusesAnnouncementsBeyondTheLimits() {
		refusesAnnouncement(Refusal.UPLOAD_FILE_SIZE, "“a.txt” is larger than 100 kB", file("a.txt", "", 102_401));
		refusesAnnouncement(Refusal.UPLOAD_SIZE, "The files are together larger than 150 kB",
				file("a.txt", "", 102_400), file("b.txt", "", 102_400));
		refusesAnnouncement(Refusal.UPLOAD_FILES, "At most 3 files can be sent at once", file("a.txt", "", 1),
				file("a.txt", "", 1), file("a.txt", "", 1), file("a.txt", "", 1));
		refusesAnnouncement(Refusal.UPLOAD_NAME, "The name of a file is longer than 40 characters",
				file("a".repeat(41), "", 1));
		refusesAnnouncement(Refusal.UPLOAD_TYPE, "“a.exe” is not of a type that can be sent here: image/*, .txt",
				file("a.exe", "application/x-msdownload", 1));
		refusesAnnouncement(Refusal.PAYLOAD_TYPE, "Files are expected", "{\"n\":1}");
	}

	@Test
	void refusesMoreUploadsThanMayBeUnderWay() {
		String first = announced("add", file("a.txt", "", 1));
		String second = announced("add", file("a.txt", "", 1));
		refuses(Refusal.TOO_MANY_UPLOADS,
				() -> assertThat(announce("add", id(), file("a.txt", "", 1)).get("o").get(0).get(1).asString())
					.isEqualTo("refused"));
		this.browser.upload(first, BodyPublishers.ofString("x"));
		this.browser.upload(second, BodyPublishers.ofString("x"));
	}

	@Test
	void refusesAnotherLengthThanAnnounced() {
		for (String body : new String[] { "", "hell", "hello!", "x".repeat(500_000) }) {
			String id = announced("add", file("a.txt", "", 5));
			refuses(Refusal.UPLOAD_BODY, () -> {
				HttpResponse<String> response = this.browser.upload(id, BodyPublishers.ofString(body));
				assertThat(response.statusCode()).isEqualTo(400);
				assertThat(end(response).get(0).asString()).isEqualTo("refused");
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "hell", "hello!" })
	void refusesAnotherLengthThanAnnouncedInChunks(String body) {
		String id = announced("add", file("a.txt", "", 5));
		refuses(Refusal.UPLOAD_BODY,
				() -> assertThat(this.browser
					.upload(id,
							BodyPublishers.ofInputStream(
									() -> new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
					.statusCode()).isEqualTo(400));
	}

	@Test
	void slowClientIsGivenUp() throws IOException {
		for (String method : new String[] { "add", "read" }) {
			String id = announced(method, file("a.txt", "", 5));
			double already = site.refusals(Refusal.UPLOAD_TIMEOUT);
			try (Socket slow = connect()) {
				slow.getOutputStream().write(this.browser.uploadHead(id, 5).getBytes(StandardCharsets.UTF_8));
				slow.getOutputStream().write("he".getBytes(StandardCharsets.UTF_8));
				String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
				assertThat(answer).contains("The upload was given up, because it is too slow");
			}
			assertThat(site.refusals(Refusal.UPLOAD_TIMEOUT)).isEqualTo(already + 1);
		}
	}

	@Test
	void abortedUploadLeavesNothing() throws IOException {
		for (String method : new String[] { "add", "read" }) {
			String id = announced(method, file("a.txt", "", 90_000));
			try (Socket aborted = connect()) {
				aborted.getOutputStream().write(this.browser.uploadHead(id, 90_000).getBytes(StandardCharsets.UTF_8));
				aborted.getOutputStream().write(new byte[50_000]);
				aborted.getOutputStream().flush();
				Awaitility.await("it has begun").until(() -> site.uploads().underWay() == 1);
				aborted.setSoLinger(true, 0);
			}
			Awaitility.await("it is given up").until(() -> site.uploads().underWay() == 0);
		}
	}

	private static Socket connect() throws IOException {
		String[] authority = site.authority().split(":");
		Socket socket = new Socket(authority[0], Integer.parseInt(authority[1]));
		socket.setSoTimeout(20_000);
		return socket;
	}

	@Test
	void pathInANameIsDropped() {
		List<String> hostile = List.of("../../../etc/passwd.txt", "..\\..\\boot.txt", "C:\\con.txt");
		HttpResponse<String> response = this.browser.upload(
				announced("add", hostile.stream().map((name) -> file(name, "", 1)).toArray(String[]::new)),
				BodyPublishers.ofString("abc"));
		assertThat(response.body()).contains("\"Album.names\":\"passwd.txt|boot.txt|_con.txt\"");
	}

	@Test
	void announcedUploadThatNeverComesIsForgotten() {
		String id = announced("add", file("a.txt", "", 1));
		Awaitility.await("it is forgotten").until(() -> site.uploads().underWay() == 0);
		assertThat(this.browser.upload(id, BodyPublishers.ofString("x")).statusCode()).isEqualTo(404);
	}

	@Test
	void manyUploadsInARowLeaveNothing() {
		for (int i = 0; i < 20; i++) {
			HttpResponse<String> response = this.browser.upload(announced("read", file("a.txt", "", 100_000)),
					BodyPublishers.ofByteArray(new byte[100_000]));
			assertThat(end(response)).hasToString("[\"applied\",\"\"]");
			while (!this.socket.next()
				.get("d")
				.get("Album.bytes")
				.asString()
				.equals(String.valueOf(100_000 * (i + 1)))) {
				assertThat(this.socket.isOpen()).isTrue();
			}
		}
	}

	private String offered(String method) {
		JsonNode frame = this.socket.call(++this.sequence, site.handler("/album", method), "").next();
		return frame.get("e").get(0).get(2).get("url").asString();
	}

	@Test
	void downloadIsSavedAndNeverShown() {
		HttpResponse<String> response = this.browser.get(offered("bytesOf"));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("<script>alert(1)</script>");
		assertThat(response.headers().firstValue("content-disposition"))
			.contains("attachment; filename=\"r_ae.csv\"; filename*=UTF-8''r_%C3%A4.csv");
		assertThat(response.headers().firstValue("content-type")).contains("text/html");
		assertThat(response.headers().firstValue("x-content-type-options")).contains("nosniff");
		assertThat(response.headers().firstValue("cache-control")).contains("no-store");
		assertThat(response.headers().firstValue("content-security-policy")).contains("default-src 'none'; sandbox");
	}

	@Test
	void downloadIsForOneBrowserAndOneRequest() {
		String url = offered("bytesOf");
		HostileBrowser attacker = site.browser();
		attacker.load("/album");
		refuses(Refusal.UNKNOWN_DOWNLOAD, () -> assertThat(attacker.get(url).statusCode()).isEqualTo(404));
		refuses(Refusal.UNKNOWN_DOWNLOAD, () -> assertThat(site.browser().get(url).statusCode()).isEqualTo(404));
		assertThat(this.browser.get(url).statusCode()).isEqualTo(200);
		refuses(Refusal.UNKNOWN_DOWNLOAD, () -> assertThat(this.browser.get(url).statusCode()).isEqualTo(404));
		assertThat(this.browser.get("/_jitney/download/x").statusCode()).isEqualTo(404);
		assertThat(this.browser.post(url, BodyPublishers.noBody()).statusCode()).isEqualTo(405);
	}

	@Test
	void writtenDownloadComesWhole() {
		assertThat(this.browser.get(offered("written")).body()).hasSize(16 * 1024 * 1024);
	}

	@Test
	void writerStopsWhenTheBrowserGoes() throws IOException {
		String url = offered("written");
		try (Socket socket = connect()) {
			socket.getOutputStream().write(this.browser.getHead(url).getBytes(StandardCharsets.UTF_8));
			InputStream input = socket.getInputStream();
			assertThat(input.readNBytes(1000)).hasSize(1000);
		}
		assertThat(this.browser.get("/album", "Accept", "text/html").statusCode()).isEqualTo(200);
	}

	@Test
	void downloadThatFailsInTheMiddleIsBrokenOff() throws IOException {
		String url = offered("broken");
		try (Socket socket = connect()) {
			socket.getOutputStream().write(this.browser.getHead(url).getBytes(StandardCharsets.UTF_8));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
			assertThat(answer).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
		}
	}

	@Test
	void hundredFramesOfAStreamAreGapFree() {
		String id = announced("read", file("a.txt", "", 100_000));
		HttpResponse<String> response = this.browser.upload(id, BodyPublishers
			.ofByteArrays(IntStream.range(0, 100).mapToObj((i) -> new byte[1000]).collect(Collectors.toList())));
		List<Integer> numbers = response.body()
			.lines()
			.map((line) -> JsonMapper.shared().readTree(line))
			.filter((frame) -> frame.has("n"))
			.map((frame) -> frame.get("n").asInt())
			.toList();
		assertThat(numbers).isEqualTo(IntStream.rangeClosed(2, numbers.size() + 1).boxed().toList());
	}

}
