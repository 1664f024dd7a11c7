package dev.jitney.autoconfigure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.reload.launch.DevelopedApplication;
import dev.jitney.state.OwnerId;
import dev.jitney.state.memory.KeptRecord;
import dev.jitney.state.memory.MemoryStateManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps records that are in memory only while the context is started again: takes them
 * when no event runs any more, and gives them back before the first request.
 */
final class RecordKeeper implements SmartLifecycle {

	private static final int PHASE = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2048;

	private final @Nullable MemoryStateManager manager;

	private final Map<OwnerId, KeptRecord> kept;

	private volatile boolean running;

	/**
	 * @param manager null if records are kept elsewhere
	 */
	@SuppressWarnings("unchecked")
	RecordKeeper(DevelopedApplication application, @Nullable MemoryStateManager manager) {
		this.manager = manager;
		this.kept = application.keep(RecordKeeper.class.getName(), ConcurrentHashMap.class, ConcurrentHashMap::new);
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	@Override
	public void start() {
		this.running = true;
		if (this.manager != null) {
			this.manager.adopt(this.kept);
			this.kept.clear();
		}
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.manager != null) {
			this.kept.putAll(this.manager.records());
		}
	}

	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
