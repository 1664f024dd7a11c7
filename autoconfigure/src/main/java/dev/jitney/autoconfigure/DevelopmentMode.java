package dev.jitney.autoconfigure;

/**
 * Whether the application is being developed. @param enabled whether checks run and
 * errors are shown in full
 */
record DevelopmentMode(boolean enabled) {

	private static final String PACKAGED = "org.springframework.boot.loader.launch.LaunchedClassLoader";

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
		return false;
	}

}
