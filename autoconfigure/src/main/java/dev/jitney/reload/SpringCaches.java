package dev.jitney.reload;

import java.beans.Introspector;

import org.springframework.beans.CachedIntrospectionResults;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ReflectionUtils;

/**
 * What Spring and the JDK remember of classes for as long as they live, which would keep
 * every generation alive.
 */
final class SpringCaches {

	private SpringCaches() {
	}

	/** Forgets all that is known of the classes of a loader, and some of others. */
	static void clear(ClassLoader loader) {
		CachedIntrospectionResults.clearClassLoader(loader);
		ReflectionUtils.clearCache();
		ResolvableType.clearCache();
		AnnotationUtils.clearCache();
		Introspector.flushCaches();
	}

}
