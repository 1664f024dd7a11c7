package dev.jitney.state.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

import dev.jitney.state.Scope;
import org.jspecify.annotations.Nullable;
import dev.jitney.state.Shared;
import dev.jitney.state.State;

/**
 * What there is to know of a state class, read once: how it is made, what is handed in,
 * what is stored. Immutable. Refers to its class, so that holding a shape holds the
 * class; {@link StateTypes} does so without keeping a class that nobody else needs.
 *
 * @since 0.1
 */
public final class StateShape {

	private final Class<?> type;

	private final Scope scope;

	private final Constructor<?> constructor;

	private final List<Field> finalFields;

	private final Fields fields;

	private final String fingerprint;

	private final boolean takingStates;

	private final ShapeMigration migration;

	private final List<String> formerNames;

	StateShape(Class<?> type, Scope scope, Constructor<?> constructor, List<Field> finalFields, Fields fields,
			@Nullable MigrationMethod method) {
		this.type = type;
		this.scope = scope;
		this.constructor = constructor;
		this.finalFields = List.copyOf(finalFields);
		this.fields = fields;
		ShapeDescription description = new ShapeDescription();
		fields.describe(description);
		this.fingerprint = description.fingerprint();
		this.migration = new ShapeMigration(type, fields, this.fingerprint, method);
		this.formerNames = FormerNames.ofState(type);
		this.takingStates = Arrays.stream(constructor.getParameterTypes())
			.anyMatch((parameter) -> parameter == Shared.class || parameter.isAnnotationPresent(State.class));
	}

	/** Returns the state class. */
	public Class<?> type() {
		return this.type;
	}

	/** Returns how many instances there are, and who sees them. */
	public Scope scope() {
		return this.scope;
	}

	/** Returns the one constructor. */
	public Constructor<?> constructor() {
		return this.constructor;
	}

	/**
	 * Whether the constructor takes other states, so that values may change although the
	 * stored fields do not.
	 */
	public boolean isTakingStates() {
		return this.takingStates;
	}

	/** Returns the names of the fields that are stored, sorted. */
	public List<String> storedFields() {
		return this.fields.list().stream().map((field) -> field.field().getName()).toList();
	}

	/**
	 * Returns what decides whether bytes fit: a hash over names and types of the stored
	 * fields, all the way down. Names of classes are no part of it.
	 */
	public String fingerprint() {
		return this.fingerprint;
	}

	/**
	 * Returns the binary names that the class had before, the latest first, by which its
	 * states may still be stored.
	 */
	public List<String> formerNames() {
		return this.formerNames;
	}

	/** Returns how other shapes of the class are read. */
	ShapeMigration migration() {
		return this.migration;
	}

	/** Returns the fields that hold what was handed in. */
	List<Field> finalFields() {
		return this.finalFields;
	}

	Fields fields() {
		return this.fields;
	}

	@Override
	public String toString() {
		return "StateShape[" + this.type.getName() + ", " + this.fingerprint + "]";
	}

}
