package dev.jitney.state.codec;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The maps a field may be declared as, and what comes back for each. */
enum MapKind {

	MAP((type) -> new LinkedHashMap<>(), Map.class, LinkedHashMap.class),

	HASH_MAP((type) -> new HashMap<>(), HashMap.class),

	CONCURRENT_MAP((type) -> new ConcurrentHashMap<>(), ConcurrentMap.class, ConcurrentHashMap.class),

	SORTED_MAP((type) -> new TreeMap<>(), SortedMap.class, NavigableMap.class, TreeMap.class),

	ENUM_MAP(MapKind::enumMap, EnumMap.class);

	private static final Set<Class<?>> UNORDERED = Set.of(HashMap.class, ConcurrentHashMap.class, Hashtable.class,
			Map.of().getClass(), Map.of(1, 1).getClass());

	private final Function<Class<?>, Map<?, ?>> factory;

	private final List<Class<?>> declared;

	MapKind(Function<Class<?>, Map<?, ?>> factory, Class<?>... declared) {
		this.factory = factory;
		this.declared = List.of(declared);
	}

	static @Nullable MapKind of(Class<?> declared) {
		return Arrays.stream(values()).filter((kind) -> kind.declared.contains(declared)).findFirst().orElse(null);
	}

	@SuppressWarnings("unchecked")
	Map<@Nullable Object, @Nullable Object> create(Class<?> keyType) {
		return (Map<@Nullable Object, @Nullable Object>) this.factory.apply(keyType);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Map<?, ?> enumMap(Class<?> type) {
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
