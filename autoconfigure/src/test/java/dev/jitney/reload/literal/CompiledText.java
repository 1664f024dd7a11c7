package dev.jitney.reload.literal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.jitney.reload.javac.CanonicalClass;

/** A source in memory and the classes that it was compiled to. */
final class CompiledText {

	private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

	private static final StandardJavaFileManager FILES = JAVAC.getStandardFileManager(null, null, null);

	private final SourceText source;

	private final Map<String, byte[]> classes = new TreeMap<>();

	private CompiledText(String text) {
		this.source = SourceText.of(text);
	}

	static CompiledText of(String text) {
		return of(text, List.of());
	}

	static CompiledText of(String text, List<String> options) {
		List<String> all = new ArrayList<>(
				List.of("-proc:none", "-g", "-parameters", "--release", "17", "-implicit:none", "-nowarn"));
		all.addAll(options);
		CompiledText compiled = new CompiledText(text);
		SimpleJavaFileObject source = new SimpleJavaFileObject(URI.create("mem:///T.java"),
				JavaFileObject.Kind.SOURCE) {

			@Override
			public boolean isNameCompatible(String name, Kind kind) {
				return kind == Kind.SOURCE;
			}

			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return text;
			}

		};
		List<String> problems = new ArrayList<>();
		boolean successful = JAVAC.getTask(null, compiled.output(), (problem) -> {
			if (problem.getKind() == Diagnostic.Kind.ERROR) {
				problems.add(problem.toString());
			}
		}, all, null, List.of(source)).call();
		if (!successful) {
			throw new IllegalArgumentException(problems + " in " + text);
		}
		return compiled;
	}

	private JavaFileManager output() {
		return new ForwardingJavaFileManager<>(FILES) {

			@Override
			public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
					FileObject sibling) {
				return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {

					@Override
					public OutputStream openOutputStream() {
						return new ByteArrayOutputStream() {

							@Override
							public void close() {
								CompiledText.this.classes.put(name, toByteArray());
							}

						};
					}

				};
			}

		};
	}

	SourceText source() {
		return this.source;
	}

	/** Returns the classes with the literals of another text in them. */
	Map<String, byte[]> patched(String text) throws UnprovenException {
		SourceText other = SourceText.of(text);
		if (!this.source.differsInLiteralsOnly(other)) {
			throw new UnprovenException("more than literals was edited");
		}
		Places places = new PlaceReader().read(this.source);
		List<ConstantSite> sites = new ArrayList<>();
		this.classes.forEach((name, bytes) -> sites.addAll(ConstantVisitor.sites(name, bytes)));
		Map<String, byte[]> patched = new TreeMap<>(this.classes);
		Map<String, Map<Integer, Object>> replacements = new TreeMap<>();
		new LiteralEdit(places.places(), this.source.literals(), other.literals(), sites).replacements()
			.forEach((site, value) -> replacements.computeIfAbsent(site.className(), (missing) -> new TreeMap<>())
				.put(site.ordinal(), value));
		replacements.forEach((name, values) -> patched.computeIfPresent(name,
				(missing, bytes) -> ConstantVisitor.replace(bytes, values)));
		return patched;
	}

	/** Returns the classes in a form in which they can be compared. */
	Map<String, String> canonical() {
		return canonical(this.classes);
	}

	static Map<String, String> canonical(Map<String, byte[]> classes) {
		Map<String, String> canonical = new TreeMap<>();
		classes.forEach((name, bytes) -> canonical.put(name, HexFormat.of().formatHex(CanonicalClass.of(bytes))));
		return canonical;
	}

}
