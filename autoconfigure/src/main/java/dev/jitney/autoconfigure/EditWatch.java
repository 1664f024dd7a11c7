package dev.jitney.autoconfigure;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

import dev.jitney.reload.browser.BrowserNews;
import dev.jitney.reload.launch.BaseLoader;
import dev.jitney.reload.watch.EditRelay;
import dev.jitney.reload.watch.FolderWatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationContextEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;

/** Takes the edits that come while one application context runs. */
final class EditWatch implements ApplicationListener<ApplicationContextEvent>, DisposableBean {

	private final EditRelay relay;

	private final Consumer<Set<Path>> edits;

	private final BrowserNews news;

	private final ApplicationContext context;

	private final @Nullable FolderWatcher watcher;

	private EditWatch(ApplicationContext context, EditRelay relay, Consumer<Set<Path>> edits, BrowserNews news,
			@Nullable FolderWatcher watcher) {
		this.context = context;
		this.relay = relay;
		this.edits = edits;
		this.news = news;
		this.watcher = watcher;
	}

	/**
	 * Watches folders, for as long as the context is there, or the application if it is
	 * one that is started again without its process.
	 */
	static EditWatch of(ApplicationContext context, Collection<Path> folders, Consumer<Set<Path>> edits,
			BrowserNews news) {
		BaseLoader loader = BaseLoader.of(context.getClassLoader());
		if (loader != null) {
			EditRelay kept = loader.application().keep(EditWatch.class.getName(), EditRelay.class, () -> {
				EditRelay relay = new EditRelay();
				new FolderWatcher(folders, relay).start();
				return relay;
			});
			return new EditWatch(context, kept, edits, news, null);
		}
		EditRelay relay = new EditRelay();
		FolderWatcher watcher = new FolderWatcher(folders, relay);
		watcher.start();
		return new EditWatch(context, relay, edits, news, watcher);
	}

	@Override
	public void onApplicationEvent(ApplicationContextEvent event) {
		if (event.getApplicationContext() != this.context) {
			return;
		}
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
