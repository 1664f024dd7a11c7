package dev.jitney.web;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

class StaticAssetsTests {

	@TempDir
	private Path directory;

	private final Resource classPath = new ClassPathResource("dev/jitney/web/assets/");

	@ParameterizedTest
	@CsvSource({ "/robots.txt, true", "/css/site.css, true", "/css, false", "/css/, false", "/nothing.css, false",
			"/, false", "/..%2Fassets/robots.txt, false", "/../assets/robots.txt, false" })
	void knowsWhatIsThere(String path, boolean there) {
		assertThat(exist(new StaticAssets("/**", List.of(this.classPath)), "", path)).isEqualTo(there);
	}

	@Test
	void looksBelowThePatternOnly() {
		StaticAssets assets = new StaticAssets("/static/**", List.of(this.classPath));
		assertThat(exist(assets, "", "/static/robots.txt")).isTrue();
		assertThat(exist(assets, "", "/robots.txt")).isFalse();
	}

	@Test
	void looksInAllLocationsBelowTheBasePath() throws IOException {
		Files.writeString(this.directory.resolve("late.txt"), "late");
		StaticAssets assets = new StaticAssets("/**",
				List.of(this.classPath, new FileSystemResource(this.directory + "/")));
		assertThat(exist(assets, "/app", "/app/late.txt")).isTrue();
		assertThat(exist(assets, "/app", "/app/robots.txt")).isTrue();
	}

	@Test
	void takesWelcomePageForTheRoot() throws IOException {
		StaticAssets assets = new StaticAssets("/**", List.of(new FileSystemResource(this.directory + "/")));
		assertThat(exist(assets, "", "/")).isFalse();
		Files.writeString(this.directory.resolve("index.html"), "welcome");
		assertThat(exist(assets, "", "/")).isTrue();
	}

	private static boolean exist(StaticAssets assets, String base, String path) {
		MockServerHttpRequest request = MockServerHttpRequest
			.method(HttpMethod.GET, URI.create("http://localhost" + path))
			.contextPath(base)
			.build();
		return Boolean.TRUE.equals(assets.exist(MockServerWebExchange.from(request)).block(Duration.ofSeconds(5)));
	}

}
