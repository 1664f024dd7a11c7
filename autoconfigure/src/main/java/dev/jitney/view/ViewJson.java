package dev.jitney.view;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Writes views and deltas as JSON, straight to a generator, in the form that the browser
 * runtime reads. The web layer uses it inside its own frames. Reading is for tests and
 * tools. Safe for use by several threads.
 */
public final class ViewJson {

	private ViewJson() {
	}

	/** Writes a view as an object. */
	public static void write(View view, JsonGenerator json) {
		SlotMap slots = view.slots();
		FrameLayout layout = slots.layout();
		json.writeStartObject();
		for (int index = 0; index < layout.size(); index++) {
			Object slot = slots.slot(index);
			if (slot != null) {
				json.writeName(layout.name(index));
				writeValue(SlotMap.unwrap(slot), json);
			}
		}
		json.writeEndObject();
	}

	/** Writes a delta as an object; keys that are gone come last, under {@code "-"}. */
	public static void write(Delta delta, JsonGenerator json) {
		json.writeStartObject();
		for (Map.Entry<String, @Nullable Object> change : delta.changes().entrySet()) {
			json.writeName(change.getKey());
			writeValue(change.getValue(), json);
		}
		writeKeys(delta.gone(), json);
		json.writeEndObject();
	}

	/**
	 * Reads a view.
	 * @param json a parser that stands before the object, or at its start
	 * @throws IllegalArgumentException if it is not a view
	 */
	public static View readView(JsonParser json) {
		return ViewJsonReader.view(ViewJsonReader.object(json));
	}

	/**
	 * Reads a delta.
	 * @param json a parser that stands before the object, or at its start
	 * @param old the view that the delta is for: it tells deltas from values
	 * @throws IllegalArgumentException if it is not a delta for that view
	 */
	public static Delta readDelta(JsonParser json, View old) {
		return ViewJsonReader.delta(ViewJsonReader.object(json), old);
	}

	private static void writeValue(@Nullable Object value, JsonGenerator json) {
		if (value == null) {
			json.writeNull();
		}
		else if (value instanceof String text) {
			json.writeString(text);
		}
		else if (value instanceof Boolean flag) {
			json.writeBoolean(flag);
		}
		else if (value instanceof Integer number) {
			json.writeNumber(number);
		}
		else if (value instanceof Rows rows) {
			writeRows(rows, json);
		}
		else if (value instanceof View view) {
			write(view, json);
		}
		else if (value instanceof Delta delta) {
			write(delta, json);
		}
		else if (value instanceof RowsDelta delta) {
			writeRowsDelta(delta, json);
		}
		else {
			throw new IllegalArgumentException("A view cannot hold a " + value.getClass().getName());
		}
	}

	private static void writeRows(Rows rows, JsonGenerator json) {
		json.writeStartArray();
		for (Rows.Row row : rows.rows()) {
			json.writeStartArray();
			json.writeString(row.key());
			write(row.view(), json);
			json.writeEndArray();
		}
		json.writeEndArray();
	}

	private static void writeRowsDelta(RowsDelta delta, JsonGenerator json) {
		json.writeStartObject();
		writeKeys(delta.gone(), json);
		if (!delta.moves().isEmpty()) {
			json.writeName("m").writeStartArray();
			delta.moves().forEach((move) -> writePlace(move.key(), move.after(), json).writeEndArray());
			json.writeEndArray();
		}
		if (!delta.inserts().isEmpty()) {
			json.writeName("+").writeStartArray();
			for (RowsDelta.Insert insert : delta.inserts()) {
				writePlace(insert.key(), insert.after(), json);
				write(insert.view(), json);
				json.writeEndArray();
			}
			json.writeEndArray();
		}
		if (!delta.changes().isEmpty()) {
			json.writeName("~").writeStartObject();
			delta.changes().forEach((key, change) -> write(change, json.writeName(key)));
			json.writeEndObject();
		}
		json.writeEndObject();
	}

	private static void writeKeys(List<String> keys, JsonGenerator json) {
		if (!keys.isEmpty()) {
			json.writeName("-").writeStartArray();
			keys.forEach(json::writeString);
			json.writeEndArray();
		}
	}

	private static JsonGenerator writePlace(String key, @Nullable String after, JsonGenerator json) {
		return json.writeStartArray().writeString(key).writeString(after);
	}

}
