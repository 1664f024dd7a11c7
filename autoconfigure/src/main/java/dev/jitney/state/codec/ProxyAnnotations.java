package dev.jitney.state.codec;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;

import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.util.ReflectionUtils;

/**
 * Annotations that work through a proxy and so do nothing on a state. They are known by
 * name, because most applications have only some of them.
 */
final class ProxyAnnotations {

	private static final List<String> NAMES = List.of("org.springframework.transaction.annotation.Transactional",
			"jakarta.transaction.Transactional", "org.springframework.scheduling.annotation.Async",
			"org.springframework.scheduling.annotation.Scheduled", "org.springframework.cache.annotation.Cacheable",
			"org.springframework.cache.annotation.CachePut", "org.springframework.cache.annotation.CacheEvict",
			"org.springframework.cache.annotation.Caching", "org.springframework.resilience.annotation.Retryable",
			"org.springframework.resilience.annotation.ConcurrencyLimit",
			"org.springframework.retry.annotation.Retryable", "org.springframework.security.access.annotation.Secured",
			"org.springframework.security.access.prepost.PostAuthorize",
			"org.springframework.security.access.prepost.PreFilter",
			"org.springframework.security.access.prepost.PostFilter", "jakarta.annotation.security.RolesAllowed",
			"jakarta.annotation.security.DenyAll", "jakarta.annotation.security.PermitAll");

	private ProxyAnnotations() {
	}

	/**
	 * @throws InvalidStateException if the class or one of its methods has one, directly
	 * or through another annotation
	 */
	static void refuse(Class<?> type) {
		refuse(type, type, Wording.of(type));
		for (Method method : ReflectionUtils.getUniqueDeclaredMethods(type)) {
			if (method.getDeclaringClass() != Object.class) {
				refuse(type, method, Wording.of(type) + "." + method.getName() + "()");
			}
		}
	}

	private static void refuse(Class<?> type, AnnotatedElement element, String place) {
		MergedAnnotations annotations = MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY);
		NAMES.stream().filter(annotations::isPresent).findFirst().ifPresent((name) -> {
			String simpleName = name.substring(name.lastIndexOf('.') + 1);
			throw new InvalidStateException(type, place + " is annotated with @" + simpleName
					+ ", which has no effect because a state is no Spring proxy: move it to a bean");
		});
	}

}
