package dev.jitney.autoconfigure;

import java.util.List;
import java.util.Objects;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether edits are brought to the running application. */
final class OnReloadCondition extends SpringBootCondition {

	private static final List<String> TESTS = List.of("org.junit.", "org.testng.", "org.springframework.boot.test.",
			"cucumber.runtime.");

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Binder binder = Binder.get(context.getEnvironment());
		JitneyProperties.Reload.Mode wish = binder.bind("jitney.reload.enabled", JitneyProperties.Reload.Mode.class)
			.orElse(JitneyProperties.Reload.Mode.AUTO);
		boolean on = switch (wish) {
			case ON -> true;
			case OFF -> false;
			case AUTO -> isDevelopment(binder, context) && !isTest();
		};
		return new ConditionOutcome(on,
				ConditionMessage.forCondition("Reload").because("it is " + (on ? "on" : "off")));
	}

	/** Nobody edits what a test runs. */
	private static boolean isTest() {
		return StackWalker.getInstance()
			.walk((frames) -> frames.map(StackWalker.StackFrame::getClassName)
				.anyMatch((name) -> TESTS.stream().anyMatch(name::startsWith)));
	}

	private static boolean isDevelopment(Binder binder, ConditionContext context) {
		JitneyProperties.Development wish = binder.bind("jitney.development", JitneyProperties.Development.class)
			.orElse(JitneyProperties.Development.AUTO);
		ClassLoader classLoader = Objects.requireNonNullElse(context.getClassLoader(),
				OnReloadCondition.class.getClassLoader());
		return DevelopmentMode.of(wish, classLoader).enabled();
	}

}
