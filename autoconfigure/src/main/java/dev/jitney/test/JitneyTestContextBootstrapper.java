package dev.jitney.test;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;
import org.springframework.boot.test.context.ReactiveWebMergedContextConfiguration;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.StringUtils;

/** Makes the context of a {@link JitneyTest}: reactive, without a server. */
final class JitneyTestContextBootstrapper extends TestSliceTestContextBootstrapper<JitneyTest> {

	/** A slow machine must not decide what the first paint shows. */
	private static final String[] PATIENT = { "jitney.first-paint.timeout=1h" };

	@Override
	protected MergedContextConfiguration processMergedContextConfiguration(MergedContextConfiguration merged) {
		return new ReactiveWebMergedContextConfiguration(super.processMergedContextConfiguration(merged));
	}

	@Override
	protected String @Nullable [] getProperties(Class<?> testClass) {
		return StringUtils.concatenateStringArrays(PATIENT, super.getProperties(testClass));
	}

}
