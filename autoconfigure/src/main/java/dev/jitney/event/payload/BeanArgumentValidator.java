package dev.jitney.event.payload;

import java.lang.reflect.Method;
import java.util.List;

import jakarta.validation.Validator;
import jakarta.validation.metadata.MethodDescriptor;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.beanvalidation.MethodValidationAdapter;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * Checks what Bean Validation's annotations say, as in
 * {@code void rename(@NotBlank String name)}.
 */
public final class BeanArgumentValidator implements ArgumentValidator {

	private final Validator validator;

	private final MethodValidationAdapter methods;

	public BeanArgumentValidator(Validator validator) {
		this.validator = validator;
		this.methods = new MethodValidationAdapter(validator);
	}

	@Override
	public List<ParameterValidationResult> validate(Object state, Method method, @Nullable Object[] arguments) {
		MethodDescriptor descriptor = this.validator.getConstraintsForClass(state.getClass())
			.getConstraintsForMethod(method.getName(), method.getParameterTypes());
		return (descriptor == null || !descriptor.hasConstrainedParameters()) ? List.of()
				: this.methods.validateArguments(state, method, null, arguments, new Class<?>[0])
					.getParameterValidationResults();
	}

}
