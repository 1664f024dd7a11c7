package dev.jitney.autoconfigure;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

import dev.jitney.reload.browser.BrowserNews;
import dev.jitney.reload.watch.EditRelay;
import dev.jitney.reload.watch.FolderWatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationContextEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;

/** Takes the edits that come while one application context runs. */
final class EditWatch implements ApplicationListener<ApplicationContextEvent>, DisposableBean {

	private final EditRelay relay;

	private final Consumer<Set<Path>> edits;

	private final BrowserNews news;

	private final @Nullable FolderWatcher watcher;

	private EditWatch(EditRelay relay, Consumer<Set<Path>> edits, BrowserNews news, @Nullable FolderWatcher watcher) {
		this.relay = relay;
		this.edits = edits;
		this.news = news;
		this.watcher = watcher;
	}

	/**
	 * Watches folders as long as the context is there.
	 */
	static EditWatch own(Collection<Path> folders, Consumer<Set<Path>> edits, BrowserNews news) {
		EditRelay relay = new EditRelay();
		FolderWatcher watcher = new FolderWatcher(folders, relay);
		watcher.start();
		return new EditWatch(relay, edits, news, watcher);
	}

	/** Takes what is watched for longer than the context is there. */
	static EditWatch shared(EditRelay relay, Consumer<Set<Path>> edits, BrowserNews news) {
		return new EditWatch(relay, edits, news, null);
	}

	/** Watches folders for good. */
	static EditRelay watch(Collection<Path> folders) {
		EditRelay relay = new EditRelay();
		new FolderWatcher(folders, relay).start();
		return relay;
	}

	@Override
	public void onApplicationEvent(ApplicationContextEvent event) {
		if (event instanceof ContextRefreshedEvent) {
			this.relay.attach(this.edits);
		}
		else if (event instanceof ContextClosedEvent) {
			// before the server waits for what is open
			destroy();
		}
	}

	@Override
	public void destroy() {
		this.relay.detach(this.edits);
		this.news.close();
		if (this.watcher != null) {
			this.watcher.close();
		}
	}

}
