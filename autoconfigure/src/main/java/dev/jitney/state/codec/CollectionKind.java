package dev.jitney.state.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import static java.util.Map.entry;

/** The collections a field may be declared as, and what comes back for each. */
enum CollectionKind {

	LIST, LINKED_LIST, COPY_ON_WRITE_LIST, QUEUE, SET, HASH_SET, SORTED_SET, ENUM_SET;

	private static final Map<Class<?>, CollectionKind> DECLARED = Map.ofEntries(entry(Collection.class, LIST),
			entry(List.class, LIST), entry(ArrayList.class, LIST), entry(LinkedList.class, LINKED_LIST),
			entry(CopyOnWriteArrayList.class, COPY_ON_WRITE_LIST), entry(Queue.class, QUEUE), entry(Deque.class, QUEUE),
			entry(ArrayDeque.class, QUEUE), entry(Set.class, SET), entry(LinkedHashSet.class, SET),
			entry(HashSet.class, HASH_SET), entry(SortedSet.class, SORTED_SET), entry(NavigableSet.class, SORTED_SET),
			entry(TreeSet.class, SORTED_SET), entry(EnumSet.class, ENUM_SET));

	private static final Set<Class<?>> UNORDERED = Set.of(HashSet.class, Set.of().getClass(), Set.of(1).getClass());

	static @Nullable CollectionKind of(Class<?> declared) {
		return DECLARED.get(declared);
	}

	@SuppressWarnings("JdkObsolete") // the application asks for it
	Collection<@Nullable Object> create(Class<?> elementType) {
		return switch (this) {
			case LIST -> new ArrayList<>();
			case LINKED_LIST -> new LinkedList<>();
			case COPY_ON_WRITE_LIST -> new CopyOnWriteArrayList<>();
			case QUEUE -> new ArrayDeque<>();
			case SET -> new LinkedHashSet<>();
			case HASH_SET -> new HashSet<>();
			case SORTED_SET -> new TreeSet<>();
			case ENUM_SET -> enumSet(elementType);
		};
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Collection<@Nullable Object> enumSet(Class<?> type) {
		return EnumSet.noneOf((Class) type);
	}

	/** Whether equal elements are one. */
	boolean isSet() {
		return switch (this) {
			case SET, HASH_SET, SORTED_SET, ENUM_SET -> true;
			case LIST, LINKED_LIST, COPY_ON_WRITE_LIST, QUEUE -> false;
		};
	}

	/** Whether the order of a collection means nothing and may differ for equal ones. */
	static boolean isUnordered(Collection<?> collection) {
		return UNORDERED.contains(collection.getClass());
	}

	/** Returns what a collection would lose by coming back as this kind. */
	@Nullable String loss(Collection<?> collection) {
		String name = Wording.of(collection.getClass());
		if (collection instanceof SortedSet<?> sorted) {
			if (this != SORTED_SET) {
				return "holds a " + name + ", which would come back unsorted: declare it as SortedSet";
			}
			return (sorted.comparator() != null)
					? "has a comparator, which is not stored: leave it out and sort where the set is shown" : null;
		}
		if (collection instanceof PriorityQueue) {
			return "holds a PriorityQueue, which would come back unsorted: keep a List and sort it";
		}
		if (collection instanceof EnumSet && this != ENUM_SET) {
			return "holds an EnumSet, which would come back in another order: declare it as EnumSet";
		}
		if (collection instanceof Set && this == LIST) {
			return "holds a " + name + ", which would come back as a list: declare it as Set";
		}
		return null;
	}

}
