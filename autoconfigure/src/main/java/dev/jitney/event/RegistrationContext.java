package dev.jitney.event;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.util.ClassUtils;

/**
 * What one application has registered. There is one per application and generation of its
 * classes, handed to whoever needs it, so two applications in one JVM do not see each
 * other. Safe for use by several threads. Classes are known by name and loaded when they
 * are needed.
 *
 * @since 0.1
 */
public final class RegistrationContext {

	private final Set<String> stateTypes;

	private final ClassLoader classLoader;

	/** Those that were asked for: each event asks several times. */
	private final Map<String, Class<?>> loadedTypes = new ConcurrentHashMap<>();

	/**
	 * Creates a context.
	 * @param stateTypes binary names of the state classes
	 * @param classLoader loads them
	 */
	public RegistrationContext(Collection<String> stateTypes, ClassLoader classLoader) {
		this.stateTypes = Set.copyOf(stateTypes);
		this.classLoader = classLoader;
	}

	/** Returns the binary names of the state classes. */
	public Set<String> stateTypes() {
		return this.stateTypes;
	}

	/**
	 * Returns a state class.
	 * @param name its binary name
	 * @throws IllegalArgumentException if the application has not registered it, or it
	 * cannot be loaded
	 */
	public Class<?> stateType(String name) {
		Class<?> loaded = this.loadedTypes.get(name);
		return (loaded != null) ? loaded : this.loadedTypes.computeIfAbsent(name, this::loadStateType);
	}

	/** Whether a class is one of the states, and not an earlier one of the same name. */
	public boolean owns(Class<?> stateType) {
		return this.stateTypes.contains(stateType.getName()) && stateType(stateType.getName()) == stateType;
	}

	private Class<?> loadStateType(String name) {
		if (!this.stateTypes.contains(name)) {
			throw new IllegalArgumentException(
					"'" + name + "' is not a state of this application: is it annotated with "
							+ "@State and in a package that is scanned? Known are " + new TreeSet<>(this.stateTypes));
		}
		return load(name);
	}

	/** Returns a class or primitive type that the application's own code names. */
	public Class<?> load(String name) {
		try {
			return ClassUtils.forName(name, this.classLoader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw new IllegalArgumentException("Class '" + name + "' cannot be loaded", ex);
		}
	}

	/**
	 * Returns the class file of a class that the application's own code names.
	 * @throws IllegalArgumentException if there is none that can be read
	 */
	public byte[] classFile(String name) {
		String path = ClassUtils.convertClassNameToResourcePath(name) + ClassUtils.CLASS_FILE_SUFFIX;
		try (InputStream file = this.classLoader.getResourceAsStream(path)) {
			if (file == null) {
				throw new IllegalArgumentException("there is no " + path);
			}
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(path + " cannot be read: " + ex.getMessage(), ex);
		}
	}

}
