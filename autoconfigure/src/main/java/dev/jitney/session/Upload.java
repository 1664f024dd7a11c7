package dev.jitney.session;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventInterruptedException;
import dev.jitney.event.Outcome;
import dev.jitney.event.RefusedException;
import dev.jitney.event.upload.FilesPayload;
import dev.jitney.event.upload.ReceivedFiles;
import dev.jitney.event.upload.UploadBody;
import dev.jitney.event.upload.UploadManifest;
import dev.jitney.event.upload.UploadShape;
import dev.jitney.event.upload.UploadedFile;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.page.Addresses;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.POJONode;

/**
 * One upload, from its first byte until all has ended that its handler caused. A handler
 * that takes temporary files joins the lane when they are there, so that the tab stays
 * usable while they arrive; one that reads them as they arrive holds the lane meanwhile.
 */
public final class Upload {

	private static final Log logger = LogFactory.getLog(Upload.class);

	private static final String GONE = "What you used is no longer on the page; nothing was changed";

	private final TabServices services;

	private final EventContext root;

	private final Place place;

	private final UploadManifest manifest;

	Upload(TabServices services, EventContext root, Place place, UploadManifest manifest) {
		this.services = services;
		this.root = root;
		this.place = place;
		this.manifest = manifest;
	}

	Place place() {
		return this.place;
	}

	UploadManifest manifest() {
		return this.manifest;
	}

	/** Returns how many bytes were announced. */
	public long size() {
		return this.manifest.size();
	}

	/**
	 * Receives the files, runs the handler, and yields what the browser is told. Ends in
	 * {@link RefusedException} if it does not come to a handler; cancelling it cancels
	 * what is under way, and deletes temporary files.
	 * @param body buffers of the client, which are released
	 */
	public Flux<ServerFrame> receive(Flux<DataBuffer> body) {
		TransferSettings settings = this.services.uploads().settings();
		return Flux.using(
				() -> new UploadBody(body, this.manifest,
						UploadBody.Pace.of(settings.idleTimeout(), settings.timeout(), settings.timer(),
								this.services.threads().scheduler())),
				(arriving) -> (this.place.shape() == UploadShape.STREAM) ? stream(arriving) : store(arriving),
				(arriving) -> {
					arriving.cancel();
					this.services.uploads().end(this);
				});
	}

	private Flux<ServerFrame> store(UploadBody body) {
		return Flux.using(() -> new ReceivedFiles(this.services.uploads().files(), this.services.threads()),
				(received) -> received.store(body).flatMapMany((files) -> run(received, files)),
				ReceivedFiles::deleteUnlessHeld);
	}

	private Flux<ServerFrame> run(ReceivedFiles received, List<UploadedFile> files) {
		return Flux.defer(() -> {
			// the handler's now, which may run on after the browser has gone
			FilesPayload payload = new FilesPayload((this.place.shape() == UploadShape.FILE) ? files.get(0) : files,
					received);
			return run(payload, payload::release);
		});
	}

	private Flux<ServerFrame> stream(UploadBody body) {
		// a browser reads no answer before it has sent everything
		return run(new POJONode(body.parts()), () -> {
		}).concatMap((frame) -> (frame instanceof ServerFrame.Ended) ? body.skip().onErrorComplete().thenReturn(frame)
				: Mono.just(frame));
	}

	private Flux<ServerFrame> run(POJONode payload, Runnable whenSettled) {
		LiveTab live = this.services.tabs().find(this.place.identity().tab());
		EventContext root = (live != null) ? live.root() : this.root;
		return this.services.streams().enqueueStreamDelta(root, (context) -> run(context, payload), whenSettled);
	}

	private Mono<Outcome> run(EventContext context, POJONode payload) {
		Measure measure = new Measure();
		return TabTransaction
			.run(this.services, context, this.place.identity(), 0,
					(transaction) -> Mono.defer(() -> call(transaction, payload, measure))
						.onErrorResume((failure) -> Mono.just(outcomeOf(context, failure)))
						.flatMap((outcome) -> end(transaction, outcome)))
			.doOnNext(measure::end);
	}

	private Mono<Outcome> call(TabTransaction transaction, POJONode payload, Measure measure) {
		Addresses.Target page = page(transaction);
		HandlerEntry entry = (page != null) ? page.program().handlers().get(this.place.handler()) : null;
		if (page == null || entry == null) {
			return Mono.just(new Outcome.Stale(GONE));
		}
		measure.handler = entry.handler().toString();
		return this.services.handlers().call(transaction, page, entry, this.place.rowKeys(), payload);
	}

	/** Returns the page that the tab shows, also while its socket is away. */
	private Addresses.@Nullable Target page(TabTransaction transaction) {
		LiveTab live = transaction.live();
		LiveTab.Shown shown = (live != null) ? live.current() : null;
		TabNotes notes = transaction.stored();
		if (shown != null || notes == null) {
			return (shown != null) ? transaction.page(shown.page()) : null;
		}
		return transaction.generation().addresses().resolve(notes.url());
	}

	private Mono<Outcome> end(TabTransaction transaction, Outcome outcome) {
		if (outcome instanceof Outcome.Applied) {
			return transaction.end()
				.onErrorResume(UndoneException.class,
						(undone) -> transaction.fail(outcomeOf(transaction.context(), undone.getCause())));
		}
		if (outcome instanceof Outcome.Interrupted) {
			// who cancels an upload need not be told
			transaction.rollBack();
			return Mono.just(outcome);
		}
		return transaction.fail(outcome);
	}

	private Outcome outcomeOf(EventContext context, Throwable thrown) {
		Throwable failure = (thrown instanceof UndoneException undone) ? undone.getCause() : thrown;
		if (failure instanceof RefusedException refused) {
			return refused.outcome();
		}
		if (failure instanceof EventInterruptedException interrupted) {
			return interrupted.outcome();
		}
		logger.error("Nothing is kept of " + context, failure);
		return this.services.settings().failure(failure);
	}

	/** What observers are told of the event. Used by one thread at a time. */
	private final class Measure {

		private final long start = System.nanoTime();

		private String handler = TabObserver.NO_HANDLER;

		void end(Outcome outcome) {
			TabObserver observer = Upload.this.services.observer();
			if (outcome instanceof Outcome.Refused refused) {
				observer.refused(refused.reason());
			}
			observer.eventEnded(this.handler, outcome, Duration.ofNanos(System.nanoTime() - this.start));
		}

	}

	/**
	 * Where on which page the files were chosen, and by whom.
	 *
	 * @param handler id of the handler
	 * @param rowKeys keys of the enclosing rows
	 */
	record Place(TabIdentity identity, String handler, List<String> rowKeys, UploadShape shape) {

		Place {
			rowKeys = List.copyOf(rowKeys);
		}

		boolean isFor(String session, @Nullable String user) {
			return this.identity.session().equals(session) && Objects.equals(this.identity.user(), user);
		}

	}

}
