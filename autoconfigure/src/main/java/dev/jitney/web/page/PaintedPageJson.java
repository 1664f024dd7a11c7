package dev.jitney.web.page;

import java.io.ByteArrayOutputStream;
import java.util.Map;

import dev.jitney.session.page.PaintedPage;
import dev.jitney.view.ViewJson;
import dev.jitney.view.html.PageHead;
import dev.jitney.web.request.BasePath;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A painted page as the browser runtime reads it: in the document's boot block, or in
 * answer to a view fetch.
 */
final class PaintedPageJson {

	private final JsonMapper mapper = JsonMapper.builder().build();

	byte[] write(PaintedPage page, PageHead head, BasePath base) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = this.mapper.createGenerator(bytes)) {
			json.writeStartObject();
			json.writeStringProperty("base", base.value());
			json.writeStringProperty("tab", (page.tab() != null) ? page.tab().value() : null);
			json.writeStringProperty("ticket", page.ticket());
			json.writeStringProperty("route", page.program().route());
			json.writeStringProperty("module", page.program().entry().name());
			json.writeStringProperty("hash", page.program().hash());
			json.writeNumberProperty("n", page.number());
			json.writeNumberProperty("s", page.settled());
			json.writeName("view");
			ViewJson.write(page.view(), json);
			writeHead(head, json);
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private static void writeHead(PageHead head, JsonGenerator json) {
		json.writeObjectPropertyStart("head");
		json.writeStringProperty("title", head.title());
		json.writeObjectPropertyStart("meta");
		head.meta().forEach(json::writeStringProperty);
		json.writeEndObject();
		json.writeEndObject();
	}

	/** Makes a script load the page as a document. */
	byte[] reload() {
		return this.mapper.writeValueAsBytes(Map.of("reload", true));
	}

	/** Sends a script elsewhere. */
	byte[] redirect(String location) {
		return this.mapper.writeValueAsBytes(Map.of("location", location));
	}

}
