package dev.jitney.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.jitney.state.Shared;

/** Shared states in memory, for tests of the states that use them. */
public final class SharedInstances<S> implements Shared<S> {

	private final Map<String, S> instances;

	private final Supplier<S> factory;

	private final String key;

	public SharedInstances(Supplier<S> factory) {
		this(new HashMap<>(), factory, "");
	}

	private SharedInstances(Map<String, S> instances, Supplier<S> factory, String key) {
		this.instances = instances;
		this.factory = factory;
		this.key = key;
	}

	@Override
	public <T> T read(Function<? super S, ? extends T> function) {
		return function.apply(instance());
	}

	@Override
	public void update(Consumer<? super S> change) {
		change.accept(instance());
	}

	@Override
	public <T> T updateAndGet(Function<? super S, ? extends T> change) {
		return change.apply(instance());
	}

	@Override
	public Shared<S> at(String key) {
		return new SharedInstances<>(this.instances, this.factory, key);
	}

	private S instance() {
		return this.instances.computeIfAbsent(this.key, (key) -> this.factory.get());
	}

}
