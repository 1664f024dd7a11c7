package dev.jitney.web.hostile;

import java.net.http.HttpResponse;

import dev.jitney.event.Refusal;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that pretend to be somebody else, or that write what others will read. */
class HostileIdentityIntegrationTests {

	private static final String MADE_UP = "AAAAAAAAAAAAAAAAAAAAAA";

	private static HostileSite site;

	private final HostileBrowser victim = site.browser();

	private final HostileBrowser attacker = site.browser();

	@BeforeAll
	static void start() {
		site = new HostileSite("/app");
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@AfterEach
	void nobodyIsLeft() {
		this.victim.forgetCookies();
	}

	private static void refuses(Refusal reason, Runnable attack) {
		double already = site.refusals(reason);
		attack.run();
		Awaitility.await(reason + " is counted").until(() -> site.refusals(reason) > already);
	}

	@Test
	void refusesSocketWithoutSession() {
		assertThat(this.attacker.socket().closeCode()).isEqualTo(4401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1.evil.example" })
	void refusesForeignOrigin(String origin) {
		this.victim.load("/");
		refuses(Refusal.FOREIGN_ORIGIN,
				() -> assertThat(this.victim.refusedHandshake("Origin", origin)).isEqualTo(403));
		refuses(Refusal.FOREIGN_ORIGIN, () -> {
			HttpResponse<String> view = this.victim.get("/notebook", "Accept", HostileBrowser.VIEW, "Origin", origin);
			assertThat(view.statusCode()).isEqualTo(403);
			assertThat(view.body()).isEmpty();
		});
		refuses(Refusal.FOREIGN_ORIGIN,
				() -> assertThat(
						this.victim.get("/notebook", "Accept", HostileBrowser.VIEW, "Sec-Fetch-Site", "cross-site")
							.statusCode())
					.isEqualTo(403));
	}

	@Test
	void doesNotGiveATabToAnotherSession() {
		JsonNode boot = this.victim.load("/notebook");
		HostileSocket own = this.victim.open(boot);
		own.call(1, site.handler("/notebook", "write"), ",\"p\":\"secret of another tab\"").next();
		this.attacker.load("/notebook");
		String tab = boot.get("tab").asString();
		HostileSocket foreign = this.attacker.socket();
		refuses(Refusal.FOREIGN_TAB,
				() -> assertThat(foreign.hello(tab, null).next().get("gone").asBoolean()).isTrue());
		JsonNode view = this.attacker.view("/notebook", "Jitney-Tab", tab, "Jitney-Document", "doc");
		assertThat(view.get("tab").asString()).isNotEqualTo(tab);
		assertThat(view.toString()).doesNotContain("secret");
		assertThat(foreign.transcript()).noneMatch((frame) -> frame.contains("secret"));
		assertThat(own.call(2, site.handler("/notebook", "increment"), "").outcome()).isEqualTo("applied");
		own.close();
		foreign.close();
	}

	@Test
	void cookieThatNamesAForeignTabPaintsANewOne() {
		JsonNode boot = this.victim.load("/notebook");
		HostileSocket own = this.victim.open(boot);
		own.call(1, site.handler("/notebook", "write"), ",\"p\":\"secret of another tab\"").next();
		own.close();
		Awaitility.await("the tab is free").until(() -> site.connected() == 0);
		this.attacker.load("/notebook");
		String page = this.attacker
			.get("/notebook", "Accept", "text/html", "Cookie", "jitney-leaving=" + boot.get("tab").asString())
			.body();
		assertThat(page).doesNotContain("secret");
	}

	@Test
	void tabThatWasMadeUpIsGone() {
		this.attacker.load("/");
		for (String tab : new String[] { MADE_UP, "", "x", "../victim" }) {
			HostileSocket socket = this.attacker.socket();
			refuses(Refusal.UNKNOWN_TAB, () -> assertThat(socket.hello(tab, null).next().has("gone")).isTrue());
			socket.close();
		}
	}

	@Test
	void tabIdThatNoBrowserWouldSendIsMalformed() {
		this.attacker.load("/");
		HostileSocket socket = this.attacker.socket();
		refuses(Refusal.MALFORMED_FRAME,
				() -> assertThat(socket.hello("A".repeat(5000), null).closeCode()).isEqualTo(4400));
		socket.close();
	}

	@Test
	void socketCannotOpenARoute() {
		JsonNode foreign = this.victim.load("/notebook");
		JsonNode boot = this.attacker.load("/");
		for (String ticket : new String[] { MADE_UP + "P", "/admin", foreign.get("ticket").asString() }) {
			HostileSocket socket = this.attacker.socket();
			refuses(Refusal.INVALID_TICKET,
					() -> assertThat(socket.hello(boot.get("tab").asString(), ticket).next().has("gone")).isTrue());
			socket.close();
			HostileSocket adopting = this.attacker.open("/");
			refuses(Refusal.INVALID_TICKET,
					() -> assertThat(adopting.send("{\"go\":\"" + ticket + "\"}").closeCode()).isEqualTo(4400));
		}
	}

	@Test
	void pageForSignedInUsersIsOutOfReach() {
		JsonNode boot = this.attacker.load("/");
		HttpResponse<String> view = this.attacker.get("/admin", "Accept", HostileBrowser.VIEW, "Jitney-Tab",
				boot.get("tab").asString(), "Jitney-Document", "doc");
		assertThat(view.statusCode()).isIn(302, 401);
		assertThat(view.body()).doesNotContain("ticket");
		HostileSocket socket = this.attacker.open(boot);
		String increment = site.handler("/admin", "increment");
		refuses(Refusal.UNKNOWN_HANDLER,
				() -> assertThat(socket.call(1, increment, "").outcome()).isEqualTo("refused"));
		socket.close();
	}

	@Test
	void signingOutClosesSocketsAndTakesTheTabAway() {
		this.victim.signIn();
		JsonNode boot = this.victim.load("/admin");
		HostileSocket socket = this.victim.open(boot);
		this.victim.signOut();
		assertThat(socket.closeCode()).isEqualTo(4401);
		this.victim.load("/");
		HostileSocket after = this.victim.socket();
		assertThat(after.hello(boot.get("tab").asString(), null).next().has("gone")).isTrue();
		after.close();
	}

	@Test
	void signingInClosesSocketsOfTheGuest() {
		HostileSocket socket = this.victim.open("/");
		this.victim.signIn();
		assertThat(socket.closeCode()).isEqualTo(4401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)",
			"</script><script>alert(1)</script>", "<!--<script>", "]]>", "</title><script>alert(1)</script>",
			"\u2028\u2029\u0000", "&lt;b&gt;", "${7*7}#{7*7}" })
	void textStaysText(String text) {
		JsonNode boot = this.victim.load("/notebook");
		HostileSocket socket = this.victim.open(boot);
		socket.call(1, site.handler("/notebook", "write"), ",\"p\":" + JsonMapper.shared().writeValueAsString(text))
			.next();
		socket.close();
		Awaitility.await("the tab is free").until(() -> site.connected() == 0);
		Document document = Jsoup.parse(this.victim
			.get("/notebook", "Accept", "text/html", "Cookie", "jitney-leaving=" + boot.get("tab").asString())
			.body());
		assertThat(document.select("img, [onclick], [onerror], body script:not([src]):not([type])")).isEmpty();
		assertThat(document.select("script:not([src])")).hasSize(2);
		JsonNode block = JsonMapper.shared().readTree(document.getElementById("jitney").data());
		assertThat(block.get("tab").asString()).isEqualTo(boot.get("tab").asString());
		assertThat(block.get("view").get("Notebook.note").asString()).isEqualTo(text);
		if (text.indexOf(0) < 0) {
			assertThat(document.selectFirst("main p").wholeText()).isEqualTo(text);
			assertThat(document.selectFirst("main p").attr("title")).isEqualTo(text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", " java\nscript:alert(1)", "\u0001JavaScript:alert(1)",
			"data:text/html,<script>alert(1)</script>", "vbscript:x", "blob:x", "jav\tascript:alert(1)" })
	void urlThatRunsCodeIsNeverShown(String url) {
		JsonNode boot = this.victim.load("/notebook");
		HostileSocket socket = this.victim.open(boot);
		double refusals = site.refusals(Refusal.UNSAFE_URL);
		JsonNode answer = socket
			.call(1, site.handler("/notebook", "follow"), ",\"p\":" + JsonMapper.shared().writeValueAsString(url))
			.next();
		assertThat(answer.has("o")).isFalse();
		assertThat(answer.get("d")).isEqualTo(JsonMapper.shared().readTree("{\"Notebook.link\":null}"));
		assertThat(site.refusals(Refusal.UNSAFE_URL)).isEqualTo(refusals + 1);
		assertThat(String.join("", socket.transcript())).doesNotContain("script");
		socket.close();
		Awaitility.await("the tab is free").until(() -> site.connected() == 0);
		String painted = this.victim
			.get("/notebook", "Accept", "text/html", "Cookie", "jitney-leaving=" + boot.get("tab").asString())
			.body();
		assertThat(Jsoup.parse(painted).selectFirst("main a").attributes()).isEmpty();
	}

}
