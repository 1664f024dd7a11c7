package dev.jitney.compile.code;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** Compiles source in memory. */
final class JavaSource {

	private JavaSource() {
	}

	/**
	 * Returns the class files of a compilation unit by the binary names of their classes.
	 */
	static Map<String, byte[]> compile(String source) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		Map<String, ByteArrayOutputStream> classes = new HashMap<>();
		StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
		JavaFileManager memory = new ForwardingJavaFileManager<>(files) {

			@Override
			public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
					FileObject sibling) {
				return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {

					@Override
					public OutputStream openOutputStream() {
						return classes.computeIfAbsent(className, (name) -> new ByteArrayOutputStream());
					}

				};
			}

		};
		JavaFileObject unit = new SimpleJavaFileObject(URI.create("memory:///Pages.java"), JavaFileObject.Kind.SOURCE) {

			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return source;
			}

		};
		assertThat(compiler.getTask(null, memory, null, List.of("-g"), null, List.of(unit)).call()).isTrue();
		Map<String, byte[]> bytes = new HashMap<>();
		classes.forEach((name, content) -> bytes.put(name, content.toByteArray()));
		return bytes;
	}

}
