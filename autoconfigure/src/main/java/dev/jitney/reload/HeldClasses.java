package dev.jitney.reload;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.util.ClassUtils;

/**
 * The classes that live as long as the application context: those of Spring beans, and
 * all that these mention. An edit of one of them needs a restart; all others can be
 * replaced while it runs. Immutable.
 */
final class HeldClasses {

	private final Map<String, String> reached;

	private final Set<String> beans;

	private HeldClasses(Map<String, String> reached, Set<String> beans) {
		this.reached = reached;
		this.beans = beans;
	}

	/**
	 * @param beans binary names of the classes of beans
	 * @param loaded those of classes that the context has had loaded for any reason
	 */
	static HeldClasses of(ProjectClasses classes, Collection<String> beans, Collection<String> loaded) {
		Map<String, String> reached = new HashMap<>(classes.reachedFrom(loaded));
		reached.putAll(classes.reachedFrom(beans));
		return new HeldClasses(reached, Set.copyOf(beans));
	}

	boolean contains(String name) {
		return this.reached.containsKey(name);
	}

	/** Returns why a class is held, such as {@code OrderService is a Spring bean}. */
	String reason(String name) {
		String outermost = ProjectClass.outermost(name);
		String by = ProjectClass.outermost(this.reached.getOrDefault(outermost, this.reached.getOrDefault(name, name)));
		String simple = simpleName(outermost);
		if (by.equals(outermost)) {
			return simple + (this.beans.contains(outermost) ? " is a Spring bean" : " was loaded by the context");
		}
		String root = root(by);
		return simple + " is used by the Spring bean " + simpleName(root);
	}

	static String simpleName(String name) {
		return ClassUtils.getShortName(ProjectClass.outermost(name));
	}

	private String root(String name) {
		String current = name;
		String by = ProjectClass.outermost(this.reached.getOrDefault(current, current));
		while (!by.equals(current)) {
			current = by;
			by = ProjectClass.outermost(this.reached.getOrDefault(current, current));
		}
		return current;
	}

}
