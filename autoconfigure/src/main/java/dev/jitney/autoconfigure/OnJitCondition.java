package dev.jitney.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether pages are compiled when they are first visited. */
final class OnJitCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Binder binder = Binder.get(context.getEnvironment());
		JitneyProperties.Jit.Enabled wish = binder.bind("jitney.jit.enabled", JitneyProperties.Jit.Enabled.class)
			.orElse(JitneyProperties.Jit.Enabled.AUTO);
		boolean on = switch (wish) {
			case ON -> true;
			case OFF -> false;
			case AUTO -> DevelopmentMode.of(context.getEnvironment(), context.getClassLoader()).enabled();
		};
		return new ConditionOutcome(on,
				ConditionMessage.forCondition("JIT mode").because("it is " + (on ? "on" : "off")));
	}

}
