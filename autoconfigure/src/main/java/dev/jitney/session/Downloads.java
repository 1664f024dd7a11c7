package dev.jitney.session;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.jitney.event.Event;
import dev.jitney.event.FileDownload;
import org.jspecify.annotations.Nullable;

/**
 * What handlers of this node have offered to browsers, each once and for a short while.
 * Safe for use by several threads; nothing blocks the caller.
 */
public final class Downloads {

	/** Path below which they are, within the application. */
	public static final String PATH = "/_jitney/download/";

	private static final int BYTES = 16;

	/** So many wait for a browser session at most; the oldest makes room. */
	static final int MAX_PER_SESSION = 32;

	private final Map<String, Offer> offers = new ConcurrentHashMap<>();

	/** Tokens of each browser session, oldest first. */
	private final Map<String, List<String>> sessions = new ConcurrentHashMap<>();

	private final TransferSettings settings;

	private final SecureRandom random;

	Downloads(TransferSettings settings, SecureRandom random) {
		this.settings = settings;
		this.random = random;
	}

	/** Returns the event that a browser can be told, for one that holds content. */
	Event linked(TabIdentity identity, Event event) {
		return (event instanceof FileDownload download) ? offer(identity, download) : event;
	}

	private Event offer(TabIdentity identity, FileDownload download) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.offers.put(token, new Offer(identity, download));
		this.sessions.compute(identity.session(), (session, tokens) -> with(tokens, token));
		this.settings.timer()
			.schedule(() -> expire(identity.session(), token), this.settings.downloadExpiry().toMillis(),
					TimeUnit.MILLISECONDS);
		return Event.download(PATH + token, download.name().value());
	}

	private List<String> with(@Nullable List<String> tokens, String token) {
		List<String> open = new ArrayList<>((tokens != null) ? tokens : List.of());
		open.removeIf((each) -> !this.offers.containsKey(each));
		open.add(token);
		if (open.size() > MAX_PER_SESSION) {
			this.offers.remove(open.remove(0));
		}
		return open;
	}

	private void expire(String session, String token) {
		this.offers.remove(token);
		this.sessions.computeIfPresent(session, (key, tokens) -> {
			List<String> open = tokens.stream().filter(this.offers::containsKey).toList();
			return open.isEmpty() ? null : open;
		});
	}

	/**
	 * Hands out an offer, once, to the browser session and user of the tab it was made
	 * for; empty if there is none for them.
	 */
	public Optional<FileDownload> claim(String token, String session, @Nullable String user) {
		return Optional.ofNullable(this.offers.get(token))
			.filter((offer) -> offer.isFor(session, user) && this.offers.remove(token, offer))
			.map(Offer::download);
	}

	/** Returns how many wait for their browser. */
	int size() {
		return this.offers.size();
	}

	private record Offer(TabIdentity identity, FileDownload download) {

		boolean isFor(String session, @Nullable String user) {
			return this.identity.session().equals(session) && Objects.equals(this.identity.user(), user);
		}

	}

}
