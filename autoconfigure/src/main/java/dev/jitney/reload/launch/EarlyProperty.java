package dev.jitney.reload.launch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A property that is needed before Spring Boot has read any file: it is an argument, a
 * system property or an environment variable.
 */
public final class EarlyProperty {

	private EarlyProperty() {
	}

	/** Returns the value of a property, or null if it is not set in such a way. */
	public static @Nullable String of(String name, String... arguments) {
		String prefix = "--" + name + "=";
		return Arrays.stream(arguments)
			.filter((argument) -> argument.startsWith(prefix))
			.map((argument) -> argument.substring(prefix.length()))
			.findFirst()
			.or(() -> Optional.ofNullable(System.getProperty(name)))
			.orElseGet(() -> System.getenv(variable(name)));
	}

	/** Returns the name of the environment variable for a property. */
	public static String variable(String name) {
		return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

}
