package dev.jitney.view;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The values of a view: one array over a shared {@link FrameLayout}. In the array null
 * means absent and {@link #NULL} stands for the value null. Immutable.
 */
final class SlotMap extends AbstractMap<String, @Nullable Object> {

	/** A value that is null, as opposed to one that is absent. */
	static final Object NULL = new Object() {

		@Override
		public String toString() {
			return "null";
		}

	};

	private final FrameLayout layout;

	private final @Nullable Object[] slots;

	private final int size;

	/** Takes over the array. */
	SlotMap(FrameLayout layout, @Nullable Object[] slots) {
		this.layout = layout;
		this.slots = slots;
		int present = 0;
		for (Object slot : slots) {
			present += (slot != null) ? 1 : 0;
		}
		this.size = present;
	}

	static SlotMap of(Map<String, @Nullable Object> values) {
		if (values instanceof SlotMap slots) {
			return slots;
		}
		FrameLayout layout = FrameLayout.of(values.keySet());
		@Nullable Object[] slots = new @Nullable Object[layout.size()];
		for (int index = 0; index < slots.length; index++) {
			slots[index] = wrap(values.get(layout.key(index)));
		}
		return new SlotMap(layout, slots);
	}

	static Object wrap(@Nullable Object value) {
		return (value != null) ? value : NULL;
	}

	static @Nullable Object unwrap(@Nullable Object slot) {
		return (slot != NULL) ? slot : null;
	}

	FrameLayout layout() {
		return this.layout;
	}

	/** Returns what the array holds: null if absent, {@link #NULL} for null. */
	@Nullable Object slot(int index) {
		return this.slots[index];
	}

	/** Returns what the array holds for a key; null if absent. */
	@Nullable Object slot(@Nullable Object key) {
		int index = this.layout.indexOf(key);
		return (index >= 0) ? this.slots[index] : null;
	}

	@Override
	public int size() {
		return this.size;
	}

	@Override
	public boolean containsKey(@Nullable Object key) {
		return slot(key) != null;
	}

	@Override
	public @Nullable Object get(@Nullable Object key) {
		return unwrap(slot(key));
	}

	@Override
	public Set<Entry<String, @Nullable Object>> entrySet() {
		return new AbstractSet<>() {

			@Override
			public Iterator<Entry<String, @Nullable Object>> iterator() {
				return new Entries();
			}

			@Override
			public int size() {
				return SlotMap.this.size;
			}

		};
	}

	private final class Entries implements Iterator<Entry<String, @Nullable Object>> {

		private int next = present(0);

		private int present(int index) {
			int present = index;
			while (present < SlotMap.this.slots.length && SlotMap.this.slots[present] == null) {
				present++;
			}
			return present;
		}

		@Override
		public boolean hasNext() {
			return this.next < SlotMap.this.slots.length;
		}

		@Override
		public Entry<String, @Nullable Object> next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			int index = this.next;
			this.next = present(index + 1);
			return new SimpleImmutableEntry<>(SlotMap.this.layout.key(index), unwrap(SlotMap.this.slots[index]));
		}

	}

}
