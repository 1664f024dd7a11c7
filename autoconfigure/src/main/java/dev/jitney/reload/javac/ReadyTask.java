package dev.jitney.reload.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

import com.sun.source.util.JavacTask;
import org.jspecify.annotations.Nullable;

/**
 * A javac task that has read classes of the libraries before it is known what it is to
 * compile: it begins with a source that holds no class, and comes upon the edited ones as
 * it does upon any source that is missing its class file. It knows no class of the
 * project until then, and compiles once. Used by one thread.
 */
final class ReadyTask {

	private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

	private final JavacTask task;

	private final Elements elements;

	private ReadyTask(JavaCompiler javac, ProjectFileManager files, List<String> options) throws IOException {
		this.task = (JavacTask) javac.getTask(null, files, this.diagnostics, options, null, List.of(new NoClass()));
		this.task.parse();
		this.elements = this.task.getElements();
	}

	/**
	 * Makes a task ready; takes a good part of the time of a compilation.
	 * @param options those of the project; sources that javac comes upon are compiled
	 * @param libraries internal names of classes that edited ones are likely to mention
	 * @return the task, or null if there are classes of the project in the packages of
	 * libraries, so that it knows of some by now
	 */
	static @Nullable ReadyTask create(JavaCompiler javac, ProjectFileManager files, List<String> options,
			Collection<String> libraries) {
		files.begin(Set.of());
		try {
			ReadyTask ready = new ReadyTask(javac, files, options);
			libraries.forEach(ready::read);
			return files.hasShownProject() ? null : ready;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The class path is not readable", ex);
		}
	}

	/** Those who call a method look at all of its name, and at what these take. */
	private void read(String name) {
		TypeElement type = this.elements.getTypeElement(name.replace('/', '.').replace('$', '.'));
		if (type != null) {
			ElementFilter.methodsIn(this.elements.getAllMembers(type))
				.stream()
				.flatMap((method) -> method.getParameters().stream())
				.map(VariableElement::asType)
				.filter(DeclaredType.class::isInstance)
				.forEach((parameter) -> ((DeclaredType) parameter).asElement().getEnclosedElements());
		}
	}

	/**
	 * Compiles sources, which the file manager has to show.
	 * @param names qualified names of the classes that they are named for
	 * @return whether all of them are compiled; if not, another task has to say why
	 */
	boolean compile(Collection<String> names) {
		try {
			if (names.stream().anyMatch((name) -> this.elements.getTypeElement(name) == null)) {
				return false;
			}
			this.task.analyze();
			if (!hasErrors()) {
				this.task.generate();
			}
			return !hasErrors();
		}
		catch (IOException | IllegalStateException ex) {
			// the other task will say why
			return false;
		}
	}

	private boolean hasErrors() {
		return this.diagnostics.getDiagnostics()
			.stream()
			.anyMatch((diagnostic) -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
	}

	/** Where the task begins before there is anything to compile. */
	private static final class NoClass extends SimpleJavaFileObject {

		NoClass() {
			super(URI.create("mem:///None.java"), Kind.SOURCE);
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return "";
		}

	}

}
