package dev.jitney.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import javax.tools.ToolProvider;

import dev.jitney.state.redis.RedisTestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Two versions of an application side by side, and a tab that goes back and forth. */
class RollingDeployIntegrationTests {

	/** The next version of {@link Desk}: it keeps a note of what was typed. */
	private static final String NEXT = """
			package dev.jitney.nodes;

			import java.util.ArrayList;
			import java.util.List;

			import dev.jitney.state.Shared;
			import dev.jitney.state.State;

			@State
			class Desk {

				private final Shared<Hall> halls;

				private int count;

				private int sent;

				private String draft = "";

				private List<Note> notes = new ArrayList<>();

				Desk(Shared<Hall> halls) {
					this.halls = halls;
				}

				int count() {
					return this.count;
				}

				int sent() {
					return this.sent;
				}

				String draft() {
					return this.draft + this.notes;
				}

				void increment() {
					this.count += 10;
				}

				void type(String draft) {
					this.draft = draft;
					this.notes.add(new Note(draft, this.notes.size()));
				}

				void send() {
					this.sent++;
				}

				record Note(String text, int number) {

				}

			}
			""";

	@TempDir
	private Path directory;

	@Test
	void oldNodeCarriesAlongWhatOnlyTheNewOneKnows() throws IOException {
		RedisTestServer server = RedisTestServer.standalone();
		String classPath = System.getProperty("java.class.path");
		String[] properties = { "jitney.state.store=redis", "spring.data.redis.host=" + server.host(),
				"spring.data.redis.port=" + server.port(), "crossroads=" + this.directory,
				"jitney.state.redis.prefix=deploy-" + UUID.randomUUID() };
		Node.Starting before = Node.startFrom(classPath, properties);
		Node.Starting after = Node.startFrom(compile() + System.getProperty("path.separator") + classPath, properties);
		try (Node old = before.started(); Node next = after.started()) {
			ResumingBrowser browser = new ResumingBrowser(old.authority());
			browser.post(browser.handler("increment"), null);
			browser.await(0);
			move(browser, next);
			browser.post(browser.handler("type"), "hello");
			browser.post(browser.handler("increment"), null);
			browser.await(0);
			move(browser, old);
			browser.post(browser.handler("increment"), null);
			browser.post(browser.handler("type"), "bye");
			browser.await(0);
			assertThat(browser.value("Desk.draft")).isEqualTo("bye");
			assertThat(browser.value("Desk.count")).isEqualTo("12");
			move(browser, next);
			browser.post(browser.handler("send"), null);
			browser.await(0);
			assertThat(browser.value("Desk.draft")).isEqualTo("bye[Note[text=hello, number=0]]");
			assertThat(browser.value("Desk.count")).isEqualTo("12");
			assertThat(browser.value("Desk.sent")).isEqualTo("1");
			assertThat(browser.outcomes()).isEmpty();
		}
	}

	/** The balancer sends the browser elsewhere from now on. */
	private static void move(ResumingBrowser browser, Node node) {
		browser.balance(node.authority());
		browser.cut();
		browser.awaitCut();
	}

	private Path compile() throws IOException {
		Path source = Files.writeString(this.directory.resolve("Desk.java"), NEXT);
		Path classes = Files.createDirectories(this.directory.resolve("classes"));
		int status = ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-cp", System.getProperty("java.class.path"), "-parameters", "-d",
					classes.toString(), source.toString());
		assertThat(status).as("the next version compiles").isZero();
		return classes;
	}

}
