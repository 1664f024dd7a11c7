package dev.jitney.web.hostile;

import java.util.List;
import java.util.stream.IntStream;

import dev.jitney.event.Refusal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that open sockets and say nothing, or nothing that makes sense. */
class HostileSilenceIntegrationTests {

	private static final int MANY = 12;

	private static final String MADE_UP = "AAAAAAAAAAAAAAAAAAAAAA";

	private static HostileSite site;

	private final HostileBrowser browser = site.browser();

	@BeforeAll
	static void start() {
		site = new HostileSite("/app", "--jitney.limits.hello-timeout=1s");
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	private static void refuses(int times, Runnable attack) {
		double already = site.refusals(Refusal.NO_HELLO);
		attack.run();
		Awaitility.await("refusals are counted").until(() -> site.refusals(Refusal.NO_HELLO) == already + times);
	}

	@Test
	void closesSocketsThatNeverSayHello() {
		this.browser.load("/");
		refuses(MANY, () -> {
			List<HostileSocket> sockets = IntStream.range(0, MANY).mapToObj((i) -> this.browser.socket()).toList();
			assertThat(sockets).extracting(HostileSocket::closeCode).containsOnly(4408);
			assertThat(sockets).extracting(HostileSocket::transcript).containsOnly(List.of("SILENT"));
		});
	}

	@Test
	void closesASocketThatWasRefusedAndStays() {
		this.browser.load("/");
		HostileSocket socket = this.browser.socket();
		refuses(1, () -> {
			assertThat(socket.hello(MADE_UP, null).next().has("gone")).isTrue();
			assertThat(socket.closeCode()).isEqualTo(4408);
		});
	}

	@Test
	void leavesASocketOpenThatSpeaksForATab() {
		JsonNode boot = this.browser.load("/notebook");
		HostileSocket welcome = this.browser.open(boot);
		// opened later, so the other one has had its time
		assertThat(this.browser.socket().closeCode()).isEqualTo(4408);
		assertThat(welcome.call(1, site.handler("/notebook", "increment"), "").outcome()).isEqualTo("applied");
		welcome.close();
	}

}
