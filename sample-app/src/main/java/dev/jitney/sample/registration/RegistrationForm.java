package dev.jitney.sample.registration;

import java.util.Map;
import java.util.TreeMap;

import dev.jitney.state.State;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/** Checks what is sent and remembers what was wrong with it, by name of the control. */
@State
class RegistrationForm {

	private final Validator validator;

	private Map<String, String> errors = new TreeMap<>();

	private @Nullable Registration accepted;

	RegistrationForm(Validator validator) {
		this.validator = validator;
	}

	boolean hasError(String control) {
		return this.errors.containsKey(control);
	}

	@Nullable String error(String control) {
		return this.errors.get(control);
	}

	int errorCount() {
		return this.errors.size();
	}

	boolean isRefused() {
		return !this.errors.isEmpty();
	}

	boolean isAccepted() {
		return this.accepted != null;
	}

	@Nullable String acceptedName() {
		return (this.accepted != null) ? this.accepted.name().strip() : null;
	}

	void submit(Registration registration) {
		this.errors.clear();
		for (ConstraintViolation<Registration> violation : this.validator.validate(registration)) {
			this.errors.merge(violation.getPropertyPath().toString(), violation.getMessage(),
					(first, second) -> (first.compareTo(second) <= 0) ? first : second);
		}
		this.accepted = this.errors.isEmpty() ? registration : null;
	}

	void again() {
		this.accepted = null;
	}

}
