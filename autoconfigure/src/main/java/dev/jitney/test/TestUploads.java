package dev.jitney.test;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.jitney.event.Outcome;
import dev.jitney.event.RefusedException;
import dev.jitney.event.Visitor;
import dev.jitney.session.frame.ServerFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Uploads of a tab: an event announces one, and once that is settled the files follow, as
 * by HTTP. Used by the test's thread, except where it says otherwise.
 */
final class TestUploads {

	private static final int ID_BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	private final TestSite site;

	private final TestUser user;

	private final TabReport report;

	private final List<Announced> announced = new ArrayList<>();

	/** How uploads have ended that the tab has not heard of. */
	private final ConcurrentLinkedQueue<Outcome> ended = new ConcurrentLinkedQueue<>();

	private int underWay;

	TestUploads(TestSite site, TestUser user, TabReport report) {
		this.site = site;
		this.user = user;
		this.report = report;
	}

	/** Posts the event that announces files; they are sent when it is settled. */
	void announce(EventQueue queue, String what, ObjectNode body, List<TestFile> files) {
		byte[] random = new byte[ID_BYTES];
		this.random.nextBytes(random);
		String id = HexFormat.of().formatHex(random);
		body.set("p", manifest(id, files));
		this.announced.add(new Announced(id, files, queue.post(what, body)));
	}

	private static ObjectNode manifest(String id, List<TestFile> files) {
		ObjectNode manifest = ServerMessage.MAPPER.createObjectNode().put("u", id);
		ArrayNode described = manifest.putArray("f");
		files.forEach((file) -> described.addObject()
			.put("n", file.name())
			.put("t", file.type())
			.put("s", file.content().length));
		return manifest;
	}

	/** Goes on with what can go on. Returns whether anything has happened. */
	boolean live() {
		boolean moved = this.announced.removeIf((each) -> each.entry().isDone() && send(each));
		for (Outcome outcome = this.ended.poll(); outcome != null; outcome = this.ended.poll()) {
			moved = true;
			this.underWay--;
			tell(outcome);
		}
		return moved;
	}

	private void tell(Outcome outcome) {
		if (!(outcome instanceof Outcome.Applied)) {
			this.report.outcome(new TestOutcome(outcome.tag(), outcome.message()));
		}
	}

	/** The server knows of it, or said why it must not come. */
	private boolean send(Announced upload) {
		if (upload.entry().outcome() == null) {
			this.underWay++;
			receive(upload).subscribe((outcome) -> {
				this.ended.add(outcome);
				this.site.news();
			});
		}
		return true;
	}

	private Mono<Outcome> receive(Announced upload) {
		return Flux
			.defer(() -> this.site.node()
				.sessions()
				.uploads()
				.claim(upload.id(), this.user.session(), name(this.user.visitor()))
				.receive(body(upload.files())))
			.ofType(ServerFrame.Ended.class)
			.map(ServerFrame.Ended::outcome)
			.onErrorResume((failure) -> Mono.just((failure instanceof RefusedException refused) ? refused.outcome()
					: new Outcome.Failed(failure.toString())))
			.last(new Outcome.Interrupted("The server has not said how the upload ended"));
	}

	private static @Nullable String name(Visitor visitor) {
		return (visitor.principal() != null) ? visitor.principal().getName() : null;
	}

	private static Flux<DataBuffer> body(List<TestFile> files) {
		return Flux.fromIterable(files)
			.filter((file) -> file.content().length > 0)
			.map((file) -> DefaultDataBufferFactory.sharedInstance.wrap(file.content()));
	}

	boolean isSettled() {
		return this.announced.isEmpty() && this.underWay == 0;
	}

	/** Returns what is waited for, in words; empty for nothing. */
	String underWay() {
		int all = this.announced.size() + this.underWay;
		return (all > 0) ? all + " uploads have not ended" : "";
	}

	/** Files of which the server is told. @param entry tells it */
	private record Announced(String id, List<TestFile> files, EventQueue.Entry entry) {

	}

}
