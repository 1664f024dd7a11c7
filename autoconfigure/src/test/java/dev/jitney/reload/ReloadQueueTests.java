package dev.jitney.reload;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReloadQueueTests {

	private static final Path FIRST = Path.of("/app/First.java");

	private static final Path SECOND = Path.of("/app/Second.java");

	private final Queue<Runnable> tasks = new ArrayDeque<>();

	private final Queue<Runnable> later = new ArrayDeque<>();

	private final List<Set<Path>> batches = new ArrayList<>();

	@Test
	void bringsEditsThatCameTogetherInOneReload() {
		ReloadQueue queue = new ReloadQueue(this::take, this.tasks::add, this.later::add);
		queue.changed(List.of(FIRST));
		queue.changed(List.of(SECOND));
		this.tasks.remove().run();
		assertThat(this.batches).containsExactly(Set.of(FIRST, SECOND));
		assertThat(this.tasks).isEmpty();
	}

	@Test
	void givesUpForANewerEditAndBringsBoth() {
		List<ReloadQueue> queue = new ArrayList<>();
		queue.add(new ReloadQueue((paths, superseded) -> {
			this.batches.add(paths);
			if (this.batches.size() == 1) {
				queue.get(0).changed(List.of(SECOND));
			}
			return !superseded.getAsBoolean();
		}, this.tasks::add, this.later::add));
		queue.get(0).changed(List.of(FIRST));
		this.tasks.remove().run();
		assertThat(this.batches).containsExactly(Set.of(FIRST), Set.of(FIRST, SECOND));
	}

	@Test
	void doesTheRestWhenThereIsNoNewerEdit() {
		List<String> rests = new ArrayList<>();
		ReloadQueue queue = new ReloadQueue(new ReloadQueue.Reload() {

			@Override
			public boolean run(Set<Path> paths, BooleanSupplier superseded) {
				return true;
			}

			@Override
			public boolean rest() {
				rests.add("rest");
				return rests.size() < 2;
			}

		}, this.tasks::add, this.later::add);
		queue.changed(List.of(FIRST));
		this.tasks.remove().run();
		queue.changed(List.of(SECOND));
		this.later.remove().run();
		assertThat(rests).isEmpty();
		this.tasks.remove().run();
		this.later.remove().run();
		assertThat(rests).containsExactly("rest");
		this.later.remove().run();
		assertThat(rests).containsExactly("rest", "rest");
		assertThat(this.later).isEmpty();
	}

	@Test
	void goesOnAfterAReloadThatThrew() {
		ReloadQueue queue = new ReloadQueue((paths, superseded) -> {
			take(paths, superseded);
			throw new IllegalStateException("broken");
		}, this.tasks::add, this.later::add);
		queue.changed(List.of(FIRST));
		this.tasks.remove().run();
		queue.changed(List.of(SECOND));
		this.tasks.remove().run();
		assertThat(this.batches).containsExactly(Set.of(FIRST), Set.of(SECOND));
	}

	private boolean take(Set<Path> paths, BooleanSupplier superseded) {
		this.batches.add(paths);
		return true;
	}

}
