package dev.jitney.reload.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Defines the application's own classes, so that the next start can define them anew, and
 * makes them usable from any loader. All else is its parent's. Safe for use by several
 * threads.
 */
public final class BaseLoader extends URLClassLoader {

	static {
		registerAsParallelCapable();
	}

	private final DevelopedApplication application;

	private final List<Path> roots;

	private final Set<String> defined = ConcurrentHashMap.newKeySet();

	/**
	 * @param roots directories with the application's classes
	 */
	BaseLoader(DevelopedApplication application, Collection<Path> roots, ClassLoader parent) {
		super("jitney-base", urls(roots), parent);
		this.application = application;
		this.roots = List.copyOf(roots);
	}

	private static URL[] urls(Collection<Path> roots) {
		return roots.stream().map(BaseLoader::url).toArray(URL[]::new);
	}

	private static URL url(Path root) {
		try {
			return root.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(root + " has no URL", ex);
		}
	}

	/**
	 * Returns the application that runs in a class loader or one that it descends from,
	 * or null if it does not run in one of these.
	 */
	public static @Nullable BaseLoader of(@Nullable ClassLoader loader) {
		ClassLoader candidate = loader;
		while (candidate != null && !(candidate instanceof BaseLoader)) {
			candidate = candidate.getParent();
		}
		return (BaseLoader) candidate;
	}

	/** Returns the application that runs in the loader. */
	public DevelopedApplication application() {
		return this.application;
	}

	/** Returns the binary names of the application's classes that were defined so far. */
	public Set<String> defined() {
		return Set.copyOf(this.defined);
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		synchronized (getClassLoadingLock(name)) {
			Class<?> loaded = findLoadedClass(name);
			Class<?> own = (loaded != null) ? loaded : define(name);
			return (own != null) ? own : getParent().loadClass(name);
		}
	}

	private @Nullable Class<?> define(String name) {
		String path = ClassUtils.convertClassNameToResourcePath(name) + ClassUtils.CLASS_FILE_SUFFIX;
		for (Path root : this.roots) {
			Path file = root.resolve(path);
			if (Files.isRegularFile(file)) {
				byte[] bytes = Widening.widen(read(file));
				this.defined.add(name);
				ProtectionDomain domain = new ProtectionDomain(new CodeSource(url(root), (Certificate[]) null), null,
						this, null);
				return defineClass(name, bytes, 0, bytes.length, domain);
			}
		}
		return null;
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " cannot be read", ex);
		}
	}

	@Override
	public @Nullable URL getResource(String name) {
		URL own = findResource(name);
		return (own != null) ? own : getParent().getResource(name);
	}

	/** The parent has the same directories, as a rule: each resource counts once. */
	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		Map<String, URL> all = new LinkedHashMap<>();
		List<Enumeration<URL>> sources = new ArrayList<>(2);
		sources.add(findResources(name));
		sources.add(getParent().getResources(name));
		for (Enumeration<URL> source : sources) {
			while (source.hasMoreElements()) {
				URL url = source.nextElement();
				all.putIfAbsent(url.toExternalForm(), url);
			}
		}
		return Collections.enumeration(all.values());
	}

}
