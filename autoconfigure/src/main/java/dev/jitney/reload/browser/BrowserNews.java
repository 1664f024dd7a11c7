package dev.jitney.reload.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;

import dev.jitney.reload.NextModule;
import dev.jitney.reload.ReloadFailure;
import dev.jitney.reload.ReloadListener;
import dev.jitney.reload.ReloadReport;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Tells every open page of edits. A page that comes while an edit is not in effect is
 * told so at once; one that was there before the context was restarted is told of the
 * last edit. Safe for use by several threads.
 */
public final class BrowserNews implements ReloadListener, AutoCloseable {

	/** A page that does not listen is told anew once it connects again. */
	private static final int BACKLOG = 64;

	private final String run = UUID.randomUUID().toString();

	private final NewsJson json;

	private final boolean badge;

	private final ScriptNonce nonce;

	private final List<Sinks.Many<String>> pages = new ArrayList<>();

	private @Nullable String failure;

	private @Nullable String last;

	private boolean closed;

	/**
	 * Creates the news of one application context.
	 * @param folder that the names of files are shown relative to
	 * @param badge whether pages show what became of an edit that is in effect
	 * @param nonce by which pages let code run that is sent to them
	 */
	public BrowserNews(EditorLinks links, Path folder, boolean badge, ScriptNonce nonce, OpenPages open) {
		this.json = new NewsJson(links, folder, open);
		this.badge = badge;
		this.nonce = nonce;
	}

	/**
	 * Returns the news for one page, from now on. Ends when the page is too slow, or the
	 * context is closed.
	 * @param knownRun which context's news the page had before, empty for none
	 */
	Flux<String> follow(String knownRun) {
		return Flux.defer(() -> {
			Sinks.Many<String> page = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(BACKLOG));
			begin(page, knownRun);
			return page.asFlux().doFinally((signal) -> end(page));
		});
	}

	private synchronized void begin(Sinks.Many<String> page, String knownRun) {
		page.tryEmitNext(this.json.hello(this.run, this.badge, this.nonce));
		if (this.last != null && !knownRun.isEmpty() && !knownRun.equals(this.run)) {
			page.tryEmitNext(this.last);
		}
		if (this.failure != null) {
			page.tryEmitNext(this.failure);
		}
		else if (knownRun.equals(this.run)) {
			// perhaps while it did not listen
			page.tryEmitNext(this.json.mended());
		}
		if (this.closed) {
			page.tryEmitComplete();
		}
		else {
			this.pages.add(page);
		}
	}

	private synchronized void end(Sinks.Many<String> page) {
		this.pages.remove(page);
	}

	/** Returns how many pages listen. */
	synchronized int pages() {
		return this.pages.size();
	}

	@Override
	public synchronized void ahead(NextModule next) {
		send(this.json.ahead(next));
	}

	@Override
	public void reloaded(ReloadReport report) {
		tell(this.json.reloaded(report));
	}

	@Override
	public void swapped(ReloadReport report, List<String> assets) {
		tell(this.json.swapped(report, assets));
	}

	@Override
	public synchronized void restarting(String reason) {
		send(this.json.restarting(reason));
	}

	private synchronized void tell(String news) {
		this.last = news;
		send(news);
	}

	@Override
	public void failed(ReloadFailure problems) {
		String news = this.json.failed(problems);
		synchronized (this) {
			this.failure = news;
			send(news);
		}
	}

	@Override
	public synchronized void mended() {
		this.failure = null;
		send(this.json.mended());
	}

	private void send(String news) {
		for (Sinks.Many<String> page : List.copyOf(this.pages)) {
			if (page.tryEmitNext(news).isFailure()) {
				page.tryEmitComplete();
				this.pages.remove(page);
			}
		}
	}

	/** Ends the news of all pages, which connect again. Idempotent. */
	@Override
	public synchronized void close() {
		this.closed = true;
		List.copyOf(this.pages).forEach(Sinks.Many::tryEmitComplete);
		this.pages.clear();
	}

}
