package dev.jitney.view;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import dev.jitney.compile.Guard;
import dev.jitney.compile.HandlerEntry;
import dev.jitney.html.Value;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a handler may be called: only where it is rendered for the tab at this
 * moment. Rows are looked for by key, up to the one that matches. Used by one thread, for
 * one event; blocks as far as values do.
 */
public final class HandlerResolver {

	private final HandlerEntry entry;

	private final Environment environment;

	private final ValueReader values;

	private HandlerResolver(HandlerEntry entry, EvaluationContext context) {
		this.entry = entry;
		this.environment = new Environment(context);
		this.values = new ValueReader(this.environment);
	}

	/**
	 * Walks what encloses the handler, outermost first, and stops at the first thing that
	 * does not hold. Bound arguments are evaluated last.
	 * @param rowKeys keys of the enclosing rows, outermost first, as the browser sent
	 * them
	 * @throws ValueException if a value on the way throws
	 */
	public static HandlerResolution resolve(HandlerEntry entry, List<String> rowKeys, EvaluationContext context) {
		int expected = entry.rows();
		if (rowKeys.size() != expected) {
			return new HandlerResolution.Malformed(
					"The handler " + entry.id() + " stands in " + expected + " rows, not in " + rowKeys.size());
		}
		return new HandlerResolver(entry, context).resolve(rowKeys.iterator());
	}

	private HandlerResolution resolve(Iterator<String> rowKeys) {
		for (Guard guard : this.entry.path()) {
			String reason = closed(guard, rowKeys);
			if (reason != null) {
				return new HandlerResolution.NotRendered(reason);
			}
		}
		String instance = this.environment.state(this.entry.stateType()).instance();
		@Nullable Object[] arguments = this.values.read(this.entry.arguments(), this.entry.method().name());
		return new HandlerResolution.Callable(this.entry.stateType(), instance,
				Collections.unmodifiableList(Arrays.asList(arguments)));
	}

	/** Passes a guard, or returns why it cannot be passed. */
	private @Nullable String closed(Guard guard, Iterator<String> rowKeys) {
		if (guard instanceof Guard.InEach each) {
			String key = rowKeys.next();
			return enterRow(each, key) ? null : name(each.items()) + " has no row '" + key + "' any more";
		}
		if (guard instanceof Guard.InBranch branch) {
			boolean taken = this.values.flag(branch.condition(), name(branch.condition()));
			return (taken == branch.taken()) ? null : name(branch.condition()) + " is " + taken;
		}
		if (guard instanceof Guard.InCase inCase) {
			int index = this.values.matching(inCase.subject(), inCase.constants(), name(inCase.subject()));
			return (index == inCase.index()) ? null : name(inCase.subject()) + " is another case";
		}
		if (guard instanceof Guard.UnlessDisabled unless) {
			String name = name(unless.disabled());
			return this.values.flag(unless.disabled(), name) ? name + " disables it" : null;
		}
		if (guard instanceof Guard.InWith with) {
			this.environment.bind(with.stateType(), this.values.key(with.key(), "with " + with.stateType()), false);
		}
		if (guard instanceof Guard.InMemo memo) {
			this.environment.bind(memo.parameter(), this.environment.row(memo.row()));
		}
		return null;
	}

	private boolean enterRow(Guard.InEach each, String key) {
		RowBinding binding = new RowBinding();
		this.environment.bind(each.row(), binding);
		for (Object row : this.values.rows(each.items(), name(each.items()))) {
			binding.set(row, false);
			if (this.values.key(each.key(), name(each.key())).equals(key)) {
				return true;
			}
		}
		return false;
	}

	private static String name(Value<?> value) {
		return ValueName.of(value);
	}

}
