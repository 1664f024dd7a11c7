package dev.jitney.state;

import java.util.Map;

/**
 * What a state manager holds at one moment, for meters and budgets. Immutable.
 *
 * @param owners number of records
 * @param bytes size of all records, in bytes: encoded states and journals, without the
 * overhead of objects or files
 * @param types the part of each state class, by binary name
 * @since 0.1
 */
public record StateUsage(long owners, long bytes, Map<String, TypeUsage> types) {

	public StateUsage {
		types = Map.copyOf(types);
	}

	/**
	 * What the instances of one state class take.
	 *
	 * @param instances number of stored instances
	 * @param bytes size of their encoded fields, in bytes
	 * @param largest size of the largest of them, in bytes
	 */
	public record TypeUsage(long instances, long bytes, int largest) {

	}

}
