package dev.jitney.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Whether the application is being developed. @param enabled whether checks run and
 * errors are shown in full
 */
record DevelopmentMode(boolean enabled) {

	private static final String PACKAGED = "org.springframework.boot.loader.launch.LaunchedClassLoader";

	/** For those who decide before there are beans. */
	static DevelopmentMode of(Environment environment, @Nullable ClassLoader classLoader) {
		JitneyProperties.Development wish = Binder.get(environment)
			.bind("jitney.development", JitneyProperties.Development.class)
			.orElse(JitneyProperties.Development.AUTO);
		return of(wish, (classLoader != null) ? classLoader : DevelopmentMode.class.getClassLoader());
	}

	static DevelopmentMode of(JitneyProperties.Development wish, ClassLoader classLoader) {
		return new DevelopmentMode(switch (wish) {
			case ON -> true;
			case OFF -> false;
			case AUTO -> !isPackaged(classLoader);
		});
	}

	private static boolean isPackaged(ClassLoader classLoader) {
		for (ClassLoader loader = classLoader; loader != null; loader = loader.getParent()) {
			if (loader.getClass().getName().equals(PACKAGED)) {
				return true;
			}
		}
		return !BuildFolders.areOnClassPath(classLoader);
	}

}
