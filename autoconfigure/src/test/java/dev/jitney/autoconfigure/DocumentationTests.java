package dev.jitney.autoconfigure;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import dev.jitney.observe.JitneyMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the documentation to what it says of the code. */
class DocumentationTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern ROW = Pattern
		.compile("(?m)^\\| `(jitney\\.[a-z.-]+)` \\| (?:`([^`]*)`)? *\\| (.*) \\|$");

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

	private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

	private static final String IMPORTS = """
			import dev.jitney.event.*;
			import dev.jitney.event.error.*;
			import dev.jitney.event.intercept.*;
			import dev.jitney.event.payload.*;
			import dev.jitney.html.*;
			import dev.jitney.page.*;
			import dev.jitney.session.*;
			import dev.jitney.state.*;
			import dev.jitney.state.memory.*;
			import dev.jitney.test.*;
			import dev.jitney.web.document.*;
			import jakarta.validation.constraints.*;
			import java.time.*;
			import java.util.*;
			import java.util.concurrent.TimeoutException;
			import org.apache.commons.logging.*;
			import tools.jackson.databind.JsonNode;
			import tools.jackson.databind.node.ObjectNode;
			import org.junit.jupiter.api.Test;
			import org.springframework.beans.factory.annotation.Autowired;
			import org.springframework.context.annotation.Bean;
			import org.springframework.context.annotation.Configuration;
			import org.springframework.core.annotation.Order;
			import org.springframework.scheduling.annotation.Scheduled;
			import reactor.core.publisher.Mono;
			import static dev.jitney.html.Html.*;
			import static org.assertj.core.api.Assertions.assertThat;
			""";

	@TempDir
	Path classes;

	@Test
	void tableOfPropertiesIsThatOfTheMetadata() throws IOException {
		Map<String, String> documented = new TreeMap<>();
		ROW.matcher(read(ROOT.resolve("README.md")))
			.results()
			.forEach((row) -> documented.put(row.group(1), row(row.group(2), row.group(3))));
		Map<String, String> actual = new TreeMap<>();
		JsonNode metadata = JsonMapper.shared()
			.readTree(Path.of("target/classes/META-INF/spring-configuration-metadata.json").toFile());
		metadata.path("properties")
			.valueStream()
			.filter((property) -> property.path("name").asString().startsWith("jitney."))
			.forEach((property) -> actual.put(property.path("name").asString(),
					row(defaultValue(property.path("defaultValue")), property.path("description").asString())));
		assertThat(documented).isEqualTo(actual);
	}

	private static String row(String value, String description) {
		return ((value != null) ? value : "") + " | " + description;
	}

	private static String defaultValue(JsonNode value) {
		return value.isValueNode() ? value.asString() : "";
	}

	@Test
	void everyMeterIsDocumented() {
		String text = read(ROOT.resolve("docs/how-do-i-watch-it.md"));
		assertThat(JitneyMeter.values())
			.allSatisfy((meter) -> assertThat(text).contains("| `" + meter.meterName() + "` |"));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void linksLeadSomewhere(Path page) {
		List<String> targets = LINK.matcher(read(page)).results().map((link) -> link.group(1)).toList();
		assertThat(targets).allSatisfy((target) -> assertThat(page.resolveSibling(target)).exists());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void examplesCompile(Path page) {
		List<MatchResult> examples = JAVA.matcher(read(page)).results().toList();
		for (MatchResult example : examples) {
			assertThat(compile(example.group(1))).as(example.group(1)).isEmpty();
		}
	}

	private String compile(String example) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		String text = example.startsWith("import ") ? example : IMPORTS + example;
		List<String> options = List.of("-proc:none", "-nowarn", "-d", this.classes.toString(), "-classpath",
				System.getProperty("java.class.path"));
		compiler.getTask(messages, null, null, options, null, List.of(new Source(text))).call();
		return messages.toString();
	}

	static List<Path> pages() throws IOException {
		List<Path> pages = new ArrayList<>(
				List.of(ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md"), ROOT.resolve("CONTRIBUTING.md")));
		try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
			docs.filter((file) -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
		}
		return pages;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String text) {
			super(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
