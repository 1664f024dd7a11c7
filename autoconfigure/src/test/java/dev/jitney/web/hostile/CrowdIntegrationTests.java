package dev.jitney.web.hostile;

import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Very many polite clients, who must not be mistaken for hostile ones. */
class CrowdIntegrationTests {

	private static final int MANY = 400;

	private static HostileSite site;

	@BeforeAll
	static void start() {
		site = new HostileSite("");
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@Test
	void noHelloIsLost() {
		IntStream.range(0, MANY).parallel().forEach((i) -> {
			HostileSocket socket = site.browser().open("/notebook");
			assertThat(socket.call(1, site.handler("/notebook", "increment"), "").outcome()).isEqualTo("applied");
			socket.close();
		});
		Awaitility.await("sockets are forgotten").until(() -> site.connected() == 0);
	}

}
