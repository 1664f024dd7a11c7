package dev.jitney.state.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The collections a field may be declared as, and what comes back for each. */
enum CollectionKind {

	LIST((type) -> new ArrayList<>(), Collection.class, List.class, ArrayList.class),

	LINKED_LIST((type) -> new LinkedList<>(), LinkedList.class),

	COPY_ON_WRITE_LIST((type) -> new CopyOnWriteArrayList<>(), CopyOnWriteArrayList.class),

	QUEUE((type) -> new ArrayDeque<>(), Queue.class, Deque.class, ArrayDeque.class),

	SET((type) -> new LinkedHashSet<>(), Set.class, LinkedHashSet.class),

	HASH_SET((type) -> new HashSet<>(), HashSet.class),

	SORTED_SET((type) -> new TreeSet<>(), SortedSet.class, NavigableSet.class, TreeSet.class),

	ENUM_SET(CollectionKind::enumSet, EnumSet.class);

	private static final Set<Class<?>> UNORDERED = Set.of(HashSet.class, Set.of().getClass(), Set.of(1).getClass());

	private final Function<Class<?>, Collection<?>> factory;

	private final List<Class<?>> declared;

	CollectionKind(Function<Class<?>, Collection<?>> factory, Class<?>... declared) {
		this.factory = factory;
		this.declared = List.of(declared);
	}

	static @Nullable CollectionKind of(Class<?> declared) {
		return Arrays.stream(values()).filter((kind) -> kind.declared.contains(declared)).findFirst().orElse(null);
	}

	@SuppressWarnings("unchecked")
	Collection<@Nullable Object> create(Class<?> elementType) {
		return (Collection<@Nullable Object>) this.factory.apply(elementType);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Collection<?> enumSet(Class<?> type) {
		return EnumSet.noneOf((Class) type);
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
