package dev.jitney.state.codec;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;

/** The maps a field may be declared as, and what comes back for each. */
enum MapKind {

	MAP, HASH_MAP, CONCURRENT_MAP, SORTED_MAP, ENUM_MAP;

	private static final Map<Class<?>, MapKind> DECLARED = Map.of(Map.class, MAP, LinkedHashMap.class, MAP,
			HashMap.class, HASH_MAP, ConcurrentMap.class, CONCURRENT_MAP, ConcurrentHashMap.class, CONCURRENT_MAP,
			SortedMap.class, SORTED_MAP, NavigableMap.class, SORTED_MAP, TreeMap.class, SORTED_MAP, EnumMap.class,
			ENUM_MAP);

	private static final Set<Class<?>> UNORDERED = Set.of(HashMap.class, ConcurrentHashMap.class, Hashtable.class,
			Map.of().getClass(), Map.of(1, 1).getClass());

	static @Nullable MapKind of(Class<?> declared) {
		return DECLARED.get(declared);
	}

	Map<@Nullable Object, @Nullable Object> create(Class<?> keyType) {
		return switch (this) {
			case MAP -> new LinkedHashMap<>();
			case HASH_MAP -> new HashMap<>();
			case CONCURRENT_MAP -> new ConcurrentHashMap<>();
			case SORTED_MAP -> new TreeMap<>();
			case ENUM_MAP -> enumMap(keyType);
		};
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Map<@Nullable Object, @Nullable Object> enumMap(Class<?> type) {
		return new EnumMap((Class) type);
	}

	/** Whether the order of a map means nothing and may differ for equal ones. */
	static boolean isUnordered(Map<?, ?> map) {
		return UNORDERED.contains(map.getClass());
	}

	/** Returns what a map would lose by coming back as this kind. */
	@Nullable String loss(Map<?, ?> map) {
		if (map instanceof SortedMap<?, ?> sorted) {
			if (this != SORTED_MAP) {
				return "holds a " + Wording.of(map.getClass())
						+ ", which would come back unsorted: declare it as SortedMap";
			}
			return (sorted.comparator() != null)
					? "has a comparator, which is not stored: leave it out and sort where the map is shown" : null;
		}
		if (map instanceof EnumMap && this != ENUM_MAP) {
			return "holds an EnumMap, which would come back in another order: declare it as EnumMap";
		}
		if (map instanceof IdentityHashMap || map instanceof WeakHashMap) {
			return "holds a " + Wording.of(map.getClass()) + ", whose keys do not come back as the same objects";
		}
		return null;
	}

}
