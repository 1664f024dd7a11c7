package dev.jitney.test;

import java.nio.file.Path;

import dev.jitney.jit.DeferredPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A test of the whole application leaves what a developer's next run compiles ahead. */ // #5
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK,
		properties = { "spring.main.web-application-type=reactive", "jitney.jit.wait=20s" })
@AutoConfigureWebTestClient(timeout = "20s")
class VisitsNotNotedIntegrationTests {

	@TempDir
	static Path folder;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("jitney.work-dir", () -> folder.resolve("work"));
	}

	@Test
	void testNotesNoVisit(@Autowired WebTestClient client, @Autowired DeferredPages pages,
			@Value("${jitney.jit.marker}") boolean marker) {
		assertThat(marker).isFalse();
		client.get().uri("/basket").exchange().expectStatus().is4xxClientError();
		assertThat(folder.resolve("work")).doesNotExist();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.autoconfigure.shop")
	static class Application {

	}

}
