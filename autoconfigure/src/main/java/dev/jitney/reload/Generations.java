package dev.jitney.reload;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The generations of an application's classes: the one that serves, and how many of the
 * earlier ones are still in memory. Safe for use by several threads.
 */
public final class Generations {

	private final ClassLoader base;

	private final Supplier<Collection<String>> beans;

	private final Supplier<Collection<String>> loaded;

	private final List<WeakReference<GenerationLoader>> alive = new ArrayList<>();

	private ProjectClasses classes;

	private GenerationLoader current;

	private int count;

	/**
	 * Begins the first generation.
	 * @param base defines the classes that cannot be replaced
	 * @param beans returns the binary names of the classes that beans are of
	 * @param loaded returns those of the classes that the base has defined
	 */
	public Generations(ClassLoader base, ProjectClasses classes, Supplier<Collection<String>> beans,
			Supplier<Collection<String>> loaded) {
		this.base = base;
		this.beans = beans;
		this.loaded = loaded;
		this.classes = classes;
		this.current = new GenerationLoader(1, base, classes, HeldClasses.of(classes, beans.get(), loaded.get()));
	}

	/** Returns the loader of the generation that serves. */
	public synchronized ClassLoader loader() {
		return this.current;
	}

	/** Returns how many generations there have been. */
	public synchronized int count() {
		return this.count + 1;
	}

	/**
	 * Returns how many generations are in memory: the one that serves, and those before
	 * it that something still uses.
	 */
	public synchronized int alive() {
		this.alive.removeIf((loader) -> loader.refersTo(null));
		return this.alive.size() + 1;
	}

	/** Returns in words how many classes can be replaced. */
	public synchronized String summary() {
		HeldClasses held = held();
		long replaceable = this.classes.names().stream().filter((name) -> !held.contains(name)).count();
		return replaceable + " of the application's " + this.classes.names().size()
				+ " classes are replaced while it runs when they are edited; the others start it again";
	}

	synchronized ProjectClasses classes() {
		return this.classes;
	}

	/** Returns the classes that need a restart, as the beans are now. */
	synchronized HeldClasses held() {
		return HeldClasses.of(this.classes, this.beans.get(), this.loaded.get());
	}

	/** Makes a loader for edited classes; nothing uses it yet. */
	synchronized GenerationLoader prepare(ProjectClasses edited) {
		return new GenerationLoader(this.count + 2, this.base, edited,
				HeldClasses.of(edited, this.beans.get(), this.loaded.get()));
	}

	/**
	 * Notes other class files of classes that serve.
	 * @param compiled by binary name, to the same effect as those that were loaded
	 */
	synchronized void refresh(Map<String, byte[]> compiled) {
		this.classes = this.classes.with(compiled, Set.of());
	}

	/** Notes that edited classes serve from now on. */
	synchronized void replace(ProjectClasses edited, GenerationLoader loader) {
		GenerationLoader before = this.current;
		this.alive.add(new WeakReference<>(before));
		this.classes = edited;
		this.current = loader;
		this.count++;
		SpringCaches.clear(before);
	}

}
