package dev.jitney.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the weight of what a browser loads: each file compressed by itself, as it
 * travels.
 */
class ClientSizeTests {

	private static final List<String> MODULES = List.of("boot", "effects", "identity", "inputs", "jitney", "navigate",
			"page", "socket", "status", "view");

	@Test
	void runtimeWithPreactFitsIntoTwentyKilobytes() throws IOException {
		int size = compressed(Site.preact());
		for (String module : MODULES) {
			size += compressed(Site.resource("dev/jitney/client/" + module + ".js"));
		}
		assertThat(size).isLessThanOrEqualTo(20_000);
	}

	@Test
	void styleSheetStaysSmall() throws IOException {
		assertThat(compressed(Site.resource("dev/jitney/client/jitney.css"))).isLessThanOrEqualTo(1_500);
	}

	private static int compressed(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.size();
	}

}
