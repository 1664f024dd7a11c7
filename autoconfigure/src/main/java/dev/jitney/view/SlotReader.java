package dev.jitney.view;

import dev.jitney.compile.Slot;
import dev.jitney.html.Value;
import org.jspecify.annotations.Nullable;

/**
 * Computes slots: what a value yields, in the form that a view holds. Used by one thread.
 */
final class SlotReader {

	private final ValueReader values;

	SlotReader(ValueReader values) {
		this.values = values;
	}

	/**
	 * Returns the value of a slot that is neither a list nor a case. A URL that a page
	 * may not show is left out: whoever made the value must not be able to fail the
	 * events of all who look at it.
	 */
	@Nullable Object read(Slot slot) {
		try {
			return compute(slot);
		}
		catch (UnsafeUrlException ex) {
			this.values.refused(ex);
			return (slot.kind() == Slot.Kind.TEXT) ? "" : null;
		}
	}

	private @Nullable Object compute(Slot slot) {
		Value<?> value = slot.value();
		return switch (slot.kind()) {
			case TEXT -> this.values.text(value, slot.key());
			case FLAG -> this.values.flag(value, slot.key());
			case ATTRIBUTE -> attribute(slot);
			case URL -> url(slot);
			case CASE, LIST ->
				throw new IllegalArgumentException(slot.key() + " belongs to a control structure, not to text");
		};
	}

	private @Nullable Object attribute(Slot slot) {
		Object object = this.values.read(slot.value(), slot.key());
		if (object == null || object instanceof Boolean) {
			return Boolean.TRUE.equals(object) ? true : null;
		}
		return this.values.format(object, slot.value(), slot.key());
	}

	private @Nullable Object url(Slot slot) {
		Object object = this.values.read(slot.value(), slot.key());
		if (object == null || object instanceof Boolean) {
			return null;
		}
		try {
			return SafeUrl.accept(this.values.format(object, slot.value(), slot.key()));
		}
		catch (IllegalArgumentException ex) {
			throw new UnsafeUrlException(slot.key(), String.valueOf(ex.getMessage()), ValueName.location(slot.value()));
		}
	}

}
