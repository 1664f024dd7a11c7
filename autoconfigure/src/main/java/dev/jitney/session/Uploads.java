package dev.jitney.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.compile.UploadRules;
import dev.jitney.event.EventContext;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.event.upload.TemporaryFiles;
import dev.jitney.event.upload.UploadManifest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Uploads that tabs of this node have announced. A tab announces one by an ordinary event
 * over its socket, in order with all others and only where its handler is rendered; what
 * the files are is checked then. The files follow by HTTP, once, from the same browser
 * session and user. Safe for use by several threads; nothing blocks the caller.
 */
public final class Uploads implements AutoCloseable {

	private final TabServices services;

	private final TransferSettings settings;

	private final TemporaryFiles files;

	private final Map<String, Upload> announced = new ConcurrentHashMap<>();

	/** Uploads under way, and announced ones, by browser session. */
	private final Map<String, Integer> counts = new ConcurrentHashMap<>();

	Uploads(TabServices services, TransferSettings settings) {
		this.services = services;
		this.settings = settings;
		this.files = new TemporaryFiles(settings.directory());
	}

	TransferSettings settings() {
		return this.settings;
	}

	TemporaryFiles files() {
		return this.files;
	}

	/**
	 * Takes note of what a browser is about to send.
	 * @throws RefusedException if it may not
	 */
	Mono<Outcome> announce(TabTransaction transaction, HandlerEntry entry, List<String> rowKeys,
			@Nullable JsonNode payload) {
		UploadManifest manifest = UploadManifest.read(payload, this.settings.limits());
		UploadRules rules = entry.upload();
		if (rules == null) {
			throw new RefusedException(Refusal.UNKNOWN_HANDLER, "The page takes no files here");
		}
		manifest.check(rules.shape(), rules.several(), rules.types());
		TabIdentity identity = transaction.identity();
		begin(identity.session());
		Upload.Place place = new Upload.Place(identity, entry.id(), rowKeys, rules.shape());
		LiveTab live = transaction.live();
		EventContext root = (live != null) ? live.root()
				: EventContext.root(identity.tab(), identity.visitor(), transaction.context().location());
		Upload upload = new Upload(this.services, root, place, manifest);
		Upload before = this.announced.put(manifest.id(), upload);
		if (before != null) {
			end(before);
		}
		this.settings.timer()
			.schedule(() -> expire(upload), this.settings.idleTimeout().toMillis(), TimeUnit.MILLISECONDS);
		return Mono.just(Outcome.applied());
	}

	private void begin(String session) {
		this.counts.compute(session, (key, count) -> {
			int next = ((count != null) ? count : 0) + 1;
			if (next > this.settings.concurrent()) {
				throw new RefusedException(Refusal.TOO_MANY_UPLOADS,
						"Wait until one of the other uploads has ended: at most " + this.settings.concurrent()
								+ " can be under way");
			}
			return next;
		});
	}

	private void expire(Upload upload) {
		if (this.announced.remove(upload.manifest().id(), upload)) {
			end(upload);
		}
	}

	/** Forgets an upload that has ended. */
	void end(Upload upload) {
		this.counts.computeIfPresent(upload.place().identity().session(),
				(session, count) -> (count > 1) ? count - 1 : null);
	}

	/**
	 * Hands out an upload, once, to the browser that announced it.
	 * @param session hash of the browser session's cookie
	 * @param user name of the signed-in user, or null
	 * @throws RefusedException if there is none for this browser and user
	 */
	public Upload claim(String id, String session, @Nullable String user) {
		Upload upload = this.announced.get(id);
		if (upload != null && !upload.place().isFor(session, user)) {
			throw new RefusedException(Refusal.FOREIGN_TAB, "The upload is not known");
		}
		if (upload == null || !this.announced.remove(id, upload)) {
			throw new RefusedException(Refusal.UNKNOWN_UPLOAD, "The upload is not known, or came too late");
		}
		return upload;
	}

	/** Returns how many uploads are announced or under way. */
	public int underWay() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** Returns how many temporary files there are. Blocks. */
	public long temporaryFiles() {
		return this.files.count();
	}

	/** Deletes temporary files that are left. Blocks. */
	@Override
	public void close() {
		this.files.close();
	}

}
