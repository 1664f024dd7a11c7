package dev.jitney.state.codec;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a value that another shape of a class stored into one that the class reads, going
 * down both at once. What does not fit is left out at the smallest place that can do
 * without it. Notes what it did, and keeps what it left out. Used once, by one thread; no
 * class of the application is made except to ask its constructor.
 */
final class Fitting {

	private static final int MAX_NOTES = 100;

	private static final String LOSS = "cannot be converted without loss";

	private final StateJson json;

	private final Map<String, MigrationNote> notes = new LinkedHashMap<>();

	private String path = "";

	private Residue residue = new Residue();

	private int changes;

	Fitting(StateJson json) {
		this.json = json;
	}

	Collection<MigrationNote> notes() {
		return this.notes.values();
	}

	/** Returns what was left out. */
	Residue residue() {
		return this.residue;
	}

	/** Returns how much was other than it is written today, so far. */
	int changes() {
		return this.changes;
	}

	ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	ArrayNode array() {
		return JsonNodeFactory.instance.arrayNode();
	}

	/**
	 * Returns a value as a codec reads it.
	 * @throws ValueException if there is no way
	 */
	JsonNode fit(ValueCodec codec, JsonNode old) {
		if (old.isNull()) {
			return (codec instanceof OptionalCodec) ? codec.fit(array(), this) : old;
		}
		if (old.isArray() && old.size() <= 1 && (codec instanceof KeyCodec || codec instanceof ObjectCodec)) {
			note(MigrationChoice.CONVERTED, "was optional");
			return old.isEmpty() ? JsonNodeFactory.instance.nullNode() : fit(codec, old.get(0));
		}
		return codec.fit(old, this);
	}

	/**
	 * Goes down to a value inside.
	 * @param segment as it is shown
	 * @param key under which it is found
	 */
	<T> T at(String segment, String key, Supplier<T> work) {
		String outerPath = this.path;
		Residue outer = this.residue;
		this.path = outerPath + segment;
		this.residue = new Residue();
		try {
			T result = work.get();
			if (!this.residue.isEmpty()) {
				outer.inner().put(key, this.residue);
			}
			return result;
		}
		finally {
			this.path = outerPath;
			this.residue = outer;
		}
	}

	/**
	 * Fits a value inside.
	 * @return the value, or null if it is left out
	 */
	@Nullable JsonNode inner(String segment, String key, ValueCodec codec, JsonNode old, boolean nullable) {
		try {
			return at(segment, key, () -> {
				JsonNode fitted = fit(codec, old);
				if (fitted.isNull() && !nullable) {
					throw ValueException.because("is null");
				}
				return fitted;
			});
		}
		catch (RuntimeException ex) {
			leaveOut(segment, key, old, ex);
			return null;
		}
	}

	private void leaveOut(String segment, String key, JsonNode old, RuntimeException reason) {
		this.residue.unfit().put(key, old);
		note(MigrationChoice.DEFAULTED, segment, "it " + ValueException.at("", reason).reason());
	}

	/** Returns a single value, which must not lose anything. */
	JsonNode scalar(KeyCodec codec, JsonNode old) {
		if (!old.isValueNode()) {
			throw ValueException.because("is not a single value");
		}
		Object value = value(codec, old);
		if (codec.isWrittenAs(old) && codec.toText(value).equals(Scalars.text(old))) {
			return old;
		}
		JsonNode fitted = this.json.node((out) -> codec.write(out, value));
		if (fitted.getNodeType() != old.getNodeType()) {
			note(MigrationChoice.CONVERTED, "");
		}
		return fitted;
	}

	private Object value(KeyCodec codec, JsonNode old) {
		String stored = Scalars.text(old);
		String present = codec.presentText(stored);
		Object value = read(codec, present);
		if (!Scalars.isSame(old, present, codec.toText(value))) {
			throw ValueException.because(LOSS);
		}
		if (!present.equals(stored)) {
			note(MigrationChoice.RENAMED, "from " + stored);
		}
		return value;
	}

	/**
	 * What was stored may be private: no message repeats it but the name of a constant.
	 */
	private static Object read(KeyCodec codec, String text) {
		try {
			return codec.fromText(Scalars.read(codec, text));
		}
		catch (ValueException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw ValueException.because(LOSS);
		}
	}

	/** Returns the key of an entry, or null if the entry is left out. */
	@Nullable String key(KeyCodec codec, Map.Entry<String, JsonNode> entry) {
		String segment = ".keys[]";
		try {
			JsonNode text = JsonNodeFactory.instance.stringNode(entry.getKey());
			return codec.toText(at(segment, entry.getKey(), () -> value(codec, text)));
		}
		catch (RuntimeException ex) {
			leaveOut(segment, entry.getKey(), entry.getValue(), ex);
			return null;
		}
	}

	/**
	 * Asks the class of a value whether it accepts it; its constructor may have rules.
	 */
	void requireReadable(ValueCodec codec, JsonNode fitted) {
		this.json.read(fitted, codec::read);
	}

	/** Notes a field that nobody knows, and keeps it. */
	void unknown(String name, JsonNode value) {
		this.residue.unknown().put(name, value);
		note(MigrationChoice.CARRIED, "." + name, "");
	}

	/** Notes that a field of the state itself is as it was. */
	void kept(String segment) {
		if (this.path.isEmpty()) {
			note(MigrationChoice.KEPT, segment, "");
		}
	}

	/** Notes what became of the value that is being fitted. */
	void note(MigrationChoice choice, String detail) {
		note(choice, "", detail);
	}

	void note(MigrationChoice choice, String segment, String detail) {
		if (choice != MigrationChoice.KEPT && choice != MigrationChoice.CARRIED) {
			this.changes++;
		}
		if (this.notes.size() < MAX_NOTES) {
			MigrationNote note = new MigrationNote(choice, this.path + segment, detail);
			this.notes.putIfAbsent(note.key(), note);
		}
	}

}
