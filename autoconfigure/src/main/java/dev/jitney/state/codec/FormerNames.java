package dev.jitney.state.codec;

import java.lang.reflect.AnnotatedElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.jitney.state.Formerly;

/** What things were called before, by {@link Formerly}. */
final class FormerNames {

	private FormerNames() {
	}

	/** Returns the former names of a field, constant or class, the latest first. */
	static List<String> of(AnnotatedElement element) {
		Formerly formerly = element.getAnnotation(Formerly.class);
		return (formerly != null) ? List.of(formerly.value()) : List.of();
	}

	/** Returns the former binary names of a state class. */
	static List<String> ofState(Class<?> type) {
		return of(type).stream()
			.map((name) -> (name.contains(".") || type.getPackageName().isEmpty()) ? name
					: type.getPackageName() + "." + name)
			.toList();
	}

	/**
	 * Returns the present name by each former one.
	 * @param stateType the state class, for messages
	 * @param path where it is that the names are used
	 * @param names per present name the element that has it
	 * @throws InvalidStateException if a name stands for two things
	 */
	static Map<String, String> check(Class<?> stateType, String path, Map<String, ? extends AnnotatedElement> names) {
		Map<String, String> present = new HashMap<>();
		names.forEach((name, element) -> of(element).forEach((former) -> {
			String other = names.containsKey(former) ? former : present.put(former, name);
			if (former.isBlank() || (other != null)) {
				throw new InvalidStateException(stateType,
						path + ": " + name + " is annotated with @Formerly(\"" + former + "\"), "
								+ ((other != null) ? "which is a name of " + other : "which is no name")
								+ ": a stored name can be read in one way only");
			}
		}));
		return Map.copyOf(present);
	}

}
