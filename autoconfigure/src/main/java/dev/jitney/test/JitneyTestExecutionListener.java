package dev.jitney.test;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Ends each test that has a {@link TestBrowser}: everything that had to happen must have.
 */
public final class JitneyTestExecutionListener implements TestExecutionListener {

	private static final String SITE = "jitneyTestSite";

	@Override
	public void afterTestMethod(TestContext context) {
		if (context.hasApplicationContext() && context.getApplicationContext().containsBean(SITE)) {
			end(context, context.getApplicationContext());
		}
	}

	private static void end(TestContext context, ApplicationContext application) {
		boolean passed = context.getTestException() == null;
		List<String> wrong = application.getBean(SITE, TestSite.class).end(passed);
		ObjectProvider<TestClock> clock = application.getBeanProvider(TestClock.class);
		clock.ifAvailable(TestClock::reset);
		if (passed && !wrong.isEmpty()) {
			throw new AssertionError("The test has ended, but " + String.join("; ", wrong));
		}
	}

}
