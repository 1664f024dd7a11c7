package dev.jitney.web.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.jitney.event.Refusal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that want more than their share of tabs and of painted pages. */
class HostileLimitsIntegrationTests {

	private static final int LIMIT = 3;

	private static final int GREED = 12;

	private static HostileSite site;

	private final HostileBrowser browser = site.browser();

	private final List<HostileSocket> sockets = new ArrayList<>();

	@BeforeAll
	static void start() {
		site = new HostileSite("/app", "--jitney.limits.tabs-per-session=" + LIMIT,
				"--jitney.limits.provisional-tabs-per-session=" + GREED);
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@AfterEach
	void everySocketIsForgotten() {
		this.sockets.forEach(HostileSocket::close);
		Awaitility.await("sockets are forgotten").until(() -> site.connected() == 0);
	}

	private HostileSocket socket() {
		HostileSocket socket = this.browser.socket();
		this.sockets.add(socket);
		return socket;
	}

	private static void refuses(Refusal reason, int times, Runnable attack) {
		double already = site.refusals(reason);
		attack.run();
		Awaitility.await(reason + " is counted " + times + " times")
			.until(() -> site.refusals(reason) == already + times);
	}

	@Test
	void connectsNoMoreTabsThanItMayHoweverManyComeAtOnce() {
		List<JsonNode> pages = IntStream.range(0, GREED).mapToObj((i) -> this.browser.load("/")).toList();
		List<HostileSocket> all = pages.stream().map((page) -> socket()).toList();
		refuses(Refusal.TOO_MANY_TABS, GREED - LIMIT,
				() -> IntStream.range(0, GREED)
					.parallel()
					.forEach((i) -> all.get(i)
						.hello(pages.get(i).get("tab").asString(), pages.get(i).get("ticket").asString())));
		Awaitility.await("refused sockets are closed")
			.until(() -> all.stream().filter((socket) -> !socket.isOpen()).count() == GREED - LIMIT);
		assertThat(all.stream().filter((socket) -> !socket.isOpen()).map(HostileSocket::closeCode)).containsOnly(4429);
		assertThat(site.connected()).isEqualTo(LIMIT);
		assertThat(all.stream().filter(HostileSocket::isOpen).map((socket) -> socket.next().has("hello")))
			.containsOnly(true);
	}

	@Test
	void paintsOneMorePageForTheOldest() {
		JsonNode oldest = this.browser.load("/notebook");
		JsonNode older = this.browser.load("/notebook");
		refuses(Refusal.TOO_MANY_PROVISIONAL_TABS, 1, () -> IntStream.range(1, GREED)
			.forEach((i) -> assertThat(this.browser.load("/notebook").get("tab").asString()).isNotEmpty()));
		HostileSocket late = socket();
		refuses(Refusal.UNKNOWN_TAB, 1,
				() -> assertThat(
						late.hello(oldest.get("tab").asString(), oldest.get("ticket").asString()).next().has("gone"))
					.isTrue());
		this.sockets.add(this.browser.open(older));
	}

}
