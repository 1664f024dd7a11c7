package dev.jitney.reload.literal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;

/**
 * Parses sources, which takes some milliseconds, and tells what the compiler will make of
 * their literals. Used by one thread.
 */
final class PlaceReader implements AutoCloseable {

	/** Without the second, the parser makes one literal of several. */
	private static final List<String> OPTIONS = List.of("-proc:none", "-XDallowStringFolding=false");

	private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

	private final StandardJavaFileManager files = this.javac.getStandardFileManager(null, Locale.ROOT,
			StandardCharsets.UTF_8);

	/** Returns null for a source that cannot be parsed. */
	@Nullable Places read(SourceText source) {
		AtomicBoolean wrong = new AtomicBoolean();
		JavacTask task = (JavacTask) this.javac.getTask(null, this.files,
				(diagnostic) -> wrong.compareAndSet(false, diagnostic.getKind() == Diagnostic.Kind.ERROR), OPTIONS,
				null, List.of(new Source(source.text())));
		try {
			Iterator<? extends CompilationUnitTree> units = task.parse().iterator();
			CompilationUnitTree unit = units.hasNext() ? units.next() : null;
			if (wrong.get() || unit == null) {
				return null;
			}
			PlaceScanner scanner = new PlaceScanner(source, unit, Trees.instance(task).getSourcePositions());
			List<Place> places = scanner.places();
			return (places != null) ? new Places(types(unit), places) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> types(CompilationUnitTree unit) {
		String prefix = (unit.getPackageName() != null) ? unit.getPackageName() + "." : "";
		List<String> types = new ArrayList<>();
		for (Tree type : unit.getTypeDecls()) {
			if (type instanceof ClassTree declared) {
				types.add(prefix + declared.getSimpleName());
			}
		}
		return types;
	}

	@Override
	public void close() throws IOException {
		this.files.close();
	}

	/** A source in memory. */
	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String text) {
			super(URI.create("mem:///Source.java"), JavaFileObject.Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
