package dev.jitney.autoconfigure;

import dev.jitney.event.HandlerThreads;
import dev.jitney.jit.DeferredPages;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Compiles what the last run visited, once the port is open. */
final class AheadCompiler implements ApplicationListener<WebServerInitializedEvent> {

	private final DeferredPages pages;

	private final HandlerThreads threads;

	AheadCompiler(DeferredPages pages, HandlerThreads threads) {
		this.pages = pages;
		this.threads = threads;
	}

	@Override
	public void onApplicationEvent(WebServerInitializedEvent event) {
		this.threads.execute(this.pages::compileAhead);
	}

}
