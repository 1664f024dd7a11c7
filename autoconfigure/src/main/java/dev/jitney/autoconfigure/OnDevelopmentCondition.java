package dev.jitney.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the application is being developed. */
final class OnDevelopmentCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		boolean on = DevelopmentMode.of(context.getEnvironment(), context.getClassLoader()).enabled();
		return new ConditionOutcome(on,
				ConditionMessage.forCondition("Development").because("it is " + (on ? "on" : "off")));
	}

}
