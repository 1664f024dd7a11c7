package dev.jitney.sample;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jitney.jit.enabled=off")
@AutoConfigureWebTestClient(timeout = "30s")
class SampleApplicationIntegrationTests {

	/** With JIT mode off, a page or state with a mistake would have stopped it. */
	@Test
	void answersHealthWhenStarted(@Autowired WebTestClient client) {
		client.get().uri("/actuator/health").exchange().expectStatus().isOk();
	}

}
