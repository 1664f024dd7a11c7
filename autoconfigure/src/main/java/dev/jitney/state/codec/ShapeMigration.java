package dev.jitney.state.codec;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.state.StoredState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what another shape of a state class stored, and keeps what the class does not
 * know when it writes. Thread-safe.
 */
final class ShapeMigration {

	private final Fields fields;

	private final String fingerprint;

	/** Marks bytes that hold fields which the class does not know. */
	private final String carryingUnknown;

	/** Marks bytes that hold values which the class cannot read as well. */
	private final String carryingUnfit;

	private final @Nullable MigrationMethod method;

	private final MigrationLog log;

	/** What fields start with that could not be read. */
	private final Map<String, JsonNode> defaults = new ConcurrentHashMap<>();

	ShapeMigration(Class<?> type, Fields fields, String fingerprint, @Nullable MigrationMethod method) {
		this.fields = fields;
		this.fingerprint = fingerprint;
		this.carryingUnknown = fingerprint + "+";
		this.carryingUnfit = fingerprint + "*";
		this.method = method;
		this.log = new MigrationLog(type, fingerprint);
	}

	/** Whether bytes need nothing but to be read; what is unknown is skipped. */
	boolean isReadAsIs(StoredState stored) {
		String written = stored.fingerprint();
		return written.equals(this.fingerprint) || written.equals(this.carryingUnknown);
	}

	private boolean isOwn(StoredState stored) {
		return isReadAsIs(stored) || stored.fingerprint().equals(this.carryingUnfit);
	}

	/** Sets the fields of an instance as far as they fit. */
	void adopt(StateJson json, StoredState stored, Object fresh, MigrationListener listener) {
		Fitting fitting = new Fitting(json);
		ObjectNode fitted = fit(json, stored, fitting);
		for (FieldCodec field : this.fields.list()) {
			JsonNode value = fitted.get(field.name().getValue());
			if (value != null) {
				read(json, field, value, fresh, fitting);
			}
			else if (fitting.residue().unfit().containsKey(field.name().getValue())) {
				remember(json, field, fresh);
			}
		}
		if (!isOwn(stored)) {
			this.log.report(stored.fingerprint(), fitting.notes(), listener);
		}
	}

	private ObjectNode fit(StateJson json, StoredState stored, Fitting fitting) {
		ObjectNode old = json.fields(stored);
		if (this.method != null && !isOwn(stored)) {
			this.method.migrate(old);
			fitting.note(MigrationChoice.MIGRATED, "by " + this.method.name());
		}
		return this.fields.fit(old, fitting);
	}

	private static void read(StateJson json, FieldCodec field, JsonNode value, Object fresh, Fitting fitting) {
		try {
			field.set(fresh, json.read(value, field::read));
		}
		catch (RuntimeException ex) {
			fitting.note(MigrationChoice.DEFAULTED, field.segment(), "it " + ValueException.at("", ex).reason());
		}
	}

	private void remember(StateJson json, FieldCodec field, Object fresh) {
		this.defaults.put(field.name().getValue(),
				json.node((out) -> Elements.writeNullable(out, field.get(fresh), field.codec())));
	}

	/**
	 * Returns what is to be stored so that nothing is lost that is only unknown here.
	 * @param next as the class writes it
	 * @param before what the state was read from
	 */
	StoredState carry(StateJson json, StoredState next, StoredState before) {
		Fitting fitting = new Fitting(json);
		ObjectNode old = fit(json, before, fitting);
		if (fitting.residue().isEmpty()) {
			return next;
		}
		ObjectNode fields = json.fields(next.bytes());
		Restoring restoring = new Restoring(this.defaults);
		restoring.restore(fitting.residue(), old, fields);
		if (!restoring.hasRestored()) {
			return next;
		}
		return new StoredState(restoring.hasRestoredUnfit() ? this.carryingUnfit : this.carryingUnknown,
				json.bytes(fields));
	}

}
