package dev.jitney.reload.javac;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

import org.jspecify.annotations.Nullable;

/**
 * Shows javac the libraries, whose listings it keeps, and the project's own classes as
 * the index has them, but no source besides those that are to be compiled; takes what
 * javac writes into memory. Used by one thread, for one compilation after another.
 */
final class ProjectFileManager extends ForwardingJavaFileManager<StandardJavaFileManager> {

	private final Map<Listing, List<JavaFileObject>> listings = new HashMap<>();

	private final ClassIndex index;

	/** Making them takes long, as an address in a package of a thousand does. */
	private final Map<String, CompiledClass> compiled = new HashMap<>();

	private Set<String> hidden = Set.of();

	/** Sources that javac may come upon, with the names of their classes. */
	private Map<JavaFileObject, String> offered = Map.of();

	/** Names of the only classes of the project that are shown, if not all are. */
	private @Nullable Set<String> reach;

	private boolean projectShown;

	private Map<String, byte[]> written = new TreeMap<>();

	/**
	 * @param standard has the class path of the libraries; closed with this one
	 */
	ProjectFileManager(StandardJavaFileManager standard, ClassIndex index) {
		super(standard);
		this.index = index;
	}

	/**
	 * Begins a compilation.
	 * @param hidden names of classes that are about to be compiled or gone, of which only
	 * the sources count
	 */
	void begin(Set<String> hidden) {
		this.hidden = hidden;
		this.offered = Map.of();
		this.reach = null;
		this.projectShown = false;
		this.written = new TreeMap<>();
	}

	/**
	 * Shows sources among the classes of the project, and of these only what the sources
	 * can reach.
	 * @param sources by the qualified names of their classes
	 */
	void offer(Map<String, Path> sources) {
		Map<JavaFileObject, String> all = new HashMap<>();
		sources.forEach((name, source) -> sources(List.of(source)).forEach((file) -> all.put(file, name)));
		this.offered = all;
		this.reach = Reach.of(sources.values(), this.index);
	}

	/** Whether javac has seen classes of the project in this compilation. */
	boolean hasShownProject() {
		return this.projectShown;
	}

	/** Returns source files for javac. */
	Iterable<? extends JavaFileObject> sources(Collection<Path> sources) {
		return this.fileManager.getJavaFileObjectsFromPaths(sources);
	}

	/** Returns the class files that the compilation wrote, by internal name. */
	Map<String, byte[]> written() {
		return this.written;
	}

	@Override
	public Iterable<JavaFileObject> list(Location location, String packageName, Set<JavaFileObject.Kind> kinds,
			boolean recurse) throws IOException {
		if (!kinds.contains(JavaFileObject.Kind.CLASS)) {
			return List.of();
		}
		List<JavaFileObject> known = listing(location, packageName, recurse);
		if (location != StandardLocation.CLASS_PATH) {
			return known;
		}
		List<JavaFileObject> all = withProject(known, packageName, recurse);
		return kinds.contains(JavaFileObject.Kind.SOURCE) ? withOffered(all, packageName) : all;
	}

	private List<JavaFileObject> withOffered(List<JavaFileObject> classes, String packageName) {
		List<JavaFileObject> all = new ArrayList<>(classes);
		this.offered.forEach((file, name) -> {
			if (name.substring(0, Math.max(0, name.lastIndexOf('.'))).equals(packageName)) {
				all.add(file);
			}
		});
		return (all.size() == classes.size()) ? classes : all;
	}

	private List<JavaFileObject> listing(Location location, String packageName, boolean recurse) throws IOException {
		Listing key = new Listing(location, packageName, recurse);
		List<JavaFileObject> known = this.listings.get(key);
		if (known == null) {
			known = new ArrayList<>();
			super.list(location, packageName, EnumSet.of(JavaFileObject.Kind.CLASS), recurse).forEach(known::add);
			this.listings.put(key, known);
		}
		return known;
	}

	private List<JavaFileObject> withProject(List<JavaFileObject> libraries, String packageName, boolean recurse) {
		String folder = packageName.replace('.', '/');
		Collection<String> names = recurse ? this.index.belowPackage(folder) : this.index.inPackage(folder);
		if (names.isEmpty()) {
			return libraries;
		}
		this.projectShown = true;
		List<JavaFileObject> all = new ArrayList<>(libraries);
		for (String name : names) {
			Path file = this.index.file(name);
			if (file != null && isShown(name)) {
				all.add(compiled(name, file));
			}
		}
		return all;
	}

	private boolean isShown(String name) {
		return !this.hidden.contains(name) && (this.reach == null || this.reach.contains(name));
	}

	private CompiledClass compiled(String name, Path file) {
		CompiledClass known = this.compiled.get(name);
		if (known == null || !known.file.equals(file)) {
			known = new CompiledClass(name, file);
			this.compiled.put(name, known);
		}
		return known;
	}

	/**
	 * Without annotation processors javac still looks for plugins of its own in all
	 * libraries, for each compilation anew.
	 */
	@Override
	public ClassLoader getClassLoader(Location location) {
		return ClassLoader.getPlatformClassLoader();
	}

	@Override
	public String inferBinaryName(Location location, JavaFileObject file) {
		if (file instanceof CompiledClass compiled) {
			return compiled.binaryName();
		}
		String name = this.offered.get(file);
		return (name != null) ? name : super.inferBinaryName(location, file);
	}

	@Override
	public boolean isSameFile(FileObject first, FileObject second) {
		return (first instanceof CompiledClass || second instanceof CompiledClass) ? first.equals(second)
				: super.isSameFile(first, second);
	}

	@Override
	public boolean contains(JavaFileManager.Location location, FileObject file) throws IOException {
		return (file instanceof CompiledClass) ? location == StandardLocation.CLASS_PATH
				: super.contains(location, file);
	}

	@Override
	public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
			FileObject sibling) {
		return new WrittenClass(className.replace('.', '/'), this.written);
	}

	private record Listing(Location location, String packageName, boolean recurse) {

	}

	/** A class of the project that was compiled before. */
	private static final class CompiledClass extends SimpleJavaFileObject {

		private final String name;

		private final Path file;

		CompiledClass(String name, Path file) {
			super(file.toUri(), Kind.CLASS);
			this.name = name.replace('/', '.');
			this.file = file;
		}

		String binaryName() {
			return this.name;
		}

		@Override
		public InputStream openInputStream() throws IOException {
			return Files.newInputStream(this.file);
		}

		@Override
		public long getLastModified() {
			return 1; // it is never older than a source: those that count are given
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof CompiledClass that && this.file.equals(that.file);
		}

		@Override
		public int hashCode() {
			return this.file.hashCode();
		}

	}

	/** A class that is being compiled. */
	private static final class WrittenClass extends SimpleJavaFileObject {

		private final String name;

		private final Map<String, byte[]> written;

		WrittenClass(String name, Map<String, byte[]> written) {
			super(URI.create("mem:///" + name + ".class"), Kind.CLASS);
			this.name = name;
			this.written = written;
		}

		@Override
		public OutputStream openOutputStream() {
			return new ByteArrayOutputStream() {

				@Override
				public void close() {
					WrittenClass.this.written.put(WrittenClass.this.name, toByteArray());
				}

			};
		}

	}

}
