package dev.jitney.jit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class MarkerFileTests {

	private static final Set<String> ROUTES = Set.of("/todos", "/post/{id}");

	@TempDir
	Path folder;

	private Path file() {
		return this.folder.resolve("work/stateful-pages.json");
	}

	private MarkerFile marker() {
		return new MarkerFile(this.folder.resolve("work"), "com.acme");
	}

	private void givenFile(byte[] content) throws IOException {
		Files.createDirectories(file().getParent());
		Files.write(file(), content);
	}

	@Test
	void readsWhatWasWritten(CapturedOutput output) {
		marker().write(ROUTES);
		assertThat(marker().read()).isEqualTo(ROUTES);
		assertThat(file()).content().isEqualToIgnoringWhitespace("""
				{ "version": 1, "application": "com.acme", "pages": ["/post/{id}", "/todos"] }""");
		assertThat(file().getParent()).isDirectoryNotContaining((other) -> !other.equals(file()));
		assertThat(output).isEmpty();
	}

	@Test
	void namesNothingWhenThereIsNoFile(CapturedOutput output) {
		assertThat(marker().read()).isEmpty();
		assertThat(output).isEmpty();
	}

	@Test
	void isIgnoredWithOneLineWhenTruncatedAtAnyByte(CapturedOutput output) throws IOException {
		marker().write(ROUTES);
		byte[] whole = Files.readAllBytes(file());
		for (int length = 0; length < whole.length; length++) {
			givenFile(Arrays.copyOf(whole, length));
			assertThat(marker().read()).as("first %d bytes", length).isEmpty();
		}
		assertThat(output.toString().lines()).hasSize(whole.length)
			.allSatisfy((line) -> assertThat(line).endsWith("is damaged; no page is compiled ahead"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'version':0,'application':'com.acme','pages':['/todos']}",
			"{'version':2,'application':'com.acme','pages':['/todos']}",
			"{'version':1,'application':'org.other','pages':['/todos']}", "{'version':1,'pages':['/todos']}",
			"{'version':1,'application':'com.acme','pages':[7]}", "{'version':1,'application':'com.acme','pages':{}}",
			"{'version':'1','application':'com.acme','pages':['/todos']}", "[]", "7", "null",
			"{'version':1,'application':'com.acme','pages':['/todos']} {}" })
	void isIgnoredWithOneLineWhenItIsNotOurs(String content, CapturedOutput output) throws IOException {
		givenFile(content.replace('\'', '"').getBytes());
		assertThat(marker().read()).isEmpty();
		assertThat(output.toString().lines()).singleElement().asString().contains("no page is compiled ahead");
	}

	@Test
	void isIgnoredWithOneLineWhenItIsAFolder(CapturedOutput output) throws IOException {
		Files.createDirectories(file());
		assertThat(marker().read()).isEmpty();
		assertThat(output.toString().lines()).singleElement().asString().contains("no page is compiled ahead");
	}

	@Test
	void isLeftAsItWasWhenTheDiskIsFull(CapturedOutput output) {
		marker().write(ROUTES);
		MarkerFile full = new MarkerFile(this.folder.resolve("work"), "com.acme", (path, content) -> {
			Files.write(path, Arrays.copyOf(content, content.length / 2));
			throw new IOException("No space left on device");
		});
		full.write(Set.of("/other"));
		full.write(Set.of("/another"));
		assertThat(marker().read()).isEqualTo(ROUTES);
		assertThat(file().getParent()).isDirectoryNotContaining((other) -> !other.equals(file()));
		assertThat(output.toString().lines()).singleElement().asString().contains("No space left on device");
	}

	@Test
	void doesNoHarmWhereNothingCanBeWritten(CapturedOutput output) throws IOException {
		Files.writeString(this.folder.resolve("work"), "a file in the place of the folder");
		MarkerFile marker = marker();
		marker.write(ROUTES);
		marker.write(ROUTES);
		assertThat(marker.read()).isEmpty();
		assertThat(output.toString().lines().filter((line) -> line.contains("cannot be written"))).hasSize(1);
	}

	@Test
	void isAlwaysWholeThoughTwoProcessesWriteIt() throws Exception {
		List<Set<String>> contents = IntStream.range(0, 20).mapToObj((number) -> routes(number)).toList();
		marker().write(contents.get(0));
		Stream<CompletableFuture<Void>> writers = Stream.of(marker(), marker())
			.map((marker) -> CompletableFuture.runAsync(() -> contents.forEach(marker::write)));
		CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
		do {
			assertThat(contents).contains(marker().read());
		}
		while (!all.isDone());
		all.get();
		assertThat(marker().read()).isEqualTo(contents.get(19));
		assertThat(file().getParent()).isDirectoryNotContaining((other) -> !other.equals(file()));
	}

	private static Set<String> routes(int number) {
		return Set.copyOf(IntStream.rangeClosed(0, number).mapToObj((each) -> "/page/" + each).toList());
	}

}
