package dev.jitney.autoconfigure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import dev.jitney.state.State;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Finds the states of an application in its class files, without loading a class. */
final class StateScanner {

	private StateScanner() {
	}

	/**
	 * Returns the binary names of all classes with {@link State} in the packages and
	 * below them.
	 */
	static Set<String> scan(Collection<String> packages, ResourceLoader loader, Environment environment) {
		ClassPathScanningCandidateComponentProvider provider = new ClassPathScanningCandidateComponentProvider(false,
				environment) {

			/**
			 * An abstract or an inner class is found too, so that its error can say what
			 * is wrong.
			 */
			@Override
			protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
				return true;
			}

		};
		provider.setResourceLoader(loader);
		provider.addIncludeFilter(new AnnotationTypeFilter(State.class, false));
		Set<String> names = new LinkedHashSet<>();
		packages.forEach((name) -> provider.findCandidateComponents(name)
			.forEach((found) -> names.add(Objects.requireNonNull(found.getBeanClassName()))));
		return names;
	}

}
