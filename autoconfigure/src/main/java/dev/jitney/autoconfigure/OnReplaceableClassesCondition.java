package dev.jitney.autoconfigure;

import dev.jitney.reload.launch.BaseLoader;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the application's classes are in a loader that lets them be replaced. */
final class OnReplaceableClassesCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		boolean replaceable = BaseLoader.of(context.getClassLoader()) != null;
		return new ConditionOutcome(replaceable, ConditionMessage.forCondition("Reload")
			.because("the application's classes can" + (replaceable ? "" : "not") + " be replaced"));
	}

}
