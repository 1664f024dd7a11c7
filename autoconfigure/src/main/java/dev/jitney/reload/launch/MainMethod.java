package dev.jitney.reload.launch;

import java.lang.reflect.Method;

/** Finds what the launcher of the JVM would call. */
final class MainMethod {

	private MainMethod() {
	}

	/**
	 * Returns the main method of a class.
	 * @throws NoSuchMethodException if it has none
	 */
	static Method of(Class<?> type) throws NoSuchMethodException {
		try {
			return type.getDeclaredMethod("main", String[].class);
		}
		catch (NoSuchMethodException ex) {
			return type.getDeclaredMethod("main");
		}
	}

}
