package dev.jitney.test;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/**
 * Leaves all beans of the application out of a {@link JitneyTest}: pages and states are
 * none.
 */
final class JitneyTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<JitneyTest> {

	JitneyTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
	}

}
