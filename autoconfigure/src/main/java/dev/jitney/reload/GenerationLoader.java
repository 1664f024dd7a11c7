package dev.jitney.reload;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Has one generation of the classes that can be replaced; each is defined when it is
 * first needed. All of them together, as classes of one package can only use one another
 * within one loader. The others are its parent's. Safe for use by several threads.
 */
final class GenerationLoader extends ClassLoader {

	static {
		registerAsParallelCapable();
	}

	private final int number;

	private final ProjectClasses classes;

	private final HeldClasses held;

	GenerationLoader(int number, ClassLoader parent, ProjectClasses classes, HeldClasses held) {
		super("jitney-generation-" + number, parent);
		this.number = number;
		this.classes = classes;
		this.held = held;
	}

	int number() {
		return this.number;
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		ProjectClass own = own(name);
		if (own == null) {
			return super.loadClass(name, resolve);
		}
		synchronized (getClassLoadingLock(name)) {
			Class<?> loaded = findLoadedClass(name);
			return (loaded != null) ? loaded : defineClass(name, own.bytes(), 0, own.bytes().length);
		}
	}

	private @Nullable ProjectClass own(String name) {
		return this.held.contains(name) ? null : this.classes.find(name);
	}

	/**
	 * Those who read class files see what was defined, whatever is on the disk by now.
	 */
	@Override
	public @Nullable InputStream getResourceAsStream(String path) {
		if (path.endsWith(ClassUtils.CLASS_FILE_SUFFIX)) {
			ProjectClass own = own(
					path.substring(0, path.length() - ClassUtils.CLASS_FILE_SUFFIX.length()).replace('/', '.'));
			if (own != null) {
				return new ByteArrayInputStream(own.bytes());
			}
		}
		return super.getResourceAsStream(path);
	}

}
