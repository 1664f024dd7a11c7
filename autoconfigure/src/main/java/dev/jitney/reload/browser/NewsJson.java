package dev.jitney.reload.browser;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;

import dev.jitney.jit.SourceLine;
import dev.jitney.reload.NextModule;
import dev.jitney.reload.ReloadFailure;
import dev.jitney.reload.ReloadReport;
import dev.jitney.reload.javac.CompileProblem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What {@code develop.js} reads. Safe for use by several threads. */
final class NewsJson {

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final EditorLinks links;

	private final Path folder;

	private final OpenPages pages;

	/**
	 * Creates the writer.
	 * @param folder that the names of files are shown relative to
	 */
	NewsJson(EditorLinks links, Path folder, OpenPages pages) {
		this.links = links;
		this.folder = folder;
		this.pages = pages;
	}

	String hello(String run, boolean badge, ScriptNonce nonce) {
		return write((json) -> {
			json.writeObjectPropertyStart("hello");
			json.writeStringProperty("run", run);
			json.writeBooleanProperty("badge", badge);
			json.writeStringProperty("nonce", nonce.value());
			strings("missing", this.pages.missing().get(), json);
			json.writeEndObject();
		});
	}

	String ahead(NextModule next) {
		return write((json) -> {
			json.writeObjectPropertyStart("ahead");
			json.writeStringProperty("route", next.route());
			json.writeStringProperty("module", next.former());
			json.writeStringProperty("next", next.name());
			json.writeStringProperty("script", next.script());
			json.writeBooleanProperty("same", next.showsSameView());
			json.writeEndObject();
		});
	}

	String reloaded(ReloadReport report) {
		return write((json) -> reloaded(report, json));
	}

	String swapped(ReloadReport report, Collection<String> assets) {
		return write((json) -> {
			reloaded(report, json);
			strings("assets", assets, json);
		});
	}

	private void reloaded(ReloadReport report, JsonGenerator json) {
		json.writeObjectPropertyStart("reloaded");
		json.writeStringProperty("class", report.changed().text());
		json.writeStringProperty("kind", report.changed().name().toLowerCase(Locale.ROOT));
		strings("files", report.files(), json);
		json.writeNumberProperty("millis", report.took().toMillis());
		json.writeStringProperty("reason", report.reason());
		strings("pages", this.pages.shownOf(report.pages()), json);
		strings("missing", this.pages.missing().get(), json);
		json.writeEndObject();
	}

	private static void strings(String name, Collection<String> values, JsonGenerator json) {
		json.writeArrayPropertyStart(name);
		values.forEach(json::writeString);
		json.writeEndArray();
	}

	String restarting(String reason) {
		return write((json) -> json.writeStringProperty("restarting", reason));
	}

	String mended() {
		return write((json) -> json.writeBooleanProperty("mended", true));
	}

	/** Reads the sources; blocks. */
	String failed(ReloadFailure failure) {
		return write((json) -> {
			json.writeObjectPropertyStart("failed");
			json.writeStringProperty("kind", failure.kind().name().toLowerCase(Locale.ROOT));
			json.writeArrayPropertyStart("problems");
			failure.problems().forEach((problem) -> problem(problem, json));
			json.writeEndArray();
			json.writeEndObject();
		});
	}

	private void problem(CompileProblem problem, JsonGenerator json) {
		json.writeStartObject();
		json.writeStringProperty("message", problem.message());
		Path file = problem.file();
		if (file != null) {
			json.writeStringProperty("file", name(file));
			this.links.to(file, problem.line(), problem.column())
				.ifPresent((url) -> json.writeStringProperty("open", url));
		}
		if (problem.line() > 0) {
			json.writeNumberProperty("line", problem.line());
		}
		Excerpt excerpt = Excerpt.of(problem);
		if (!excerpt.lines().isEmpty()) {
			excerpt(excerpt, json);
		}
		json.writeEndObject();
	}

	private static void excerpt(Excerpt excerpt, JsonGenerator json) {
		json.writeNumberProperty("caret", excerpt.caret());
		json.writeArrayPropertyStart("excerpt");
		for (SourceLine line : excerpt.lines()) {
			json.writeStartObject();
			json.writeNumberProperty("line", line.line());
			json.writeStringProperty("text", line.text());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private String name(Path file) {
		return (file.startsWith(this.folder) ? this.folder.relativize(file) : file).toString();
	}

	private String write(Consumer<JsonGenerator> content) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = this.mapper.createGenerator(text)) {
			json.writeStartObject();
			content.accept(json);
			json.writeEndObject();
		}
		return text.toString();
	}

}
