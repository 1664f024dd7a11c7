package dev.jitney.sample.registration;

import java.time.LocalDate;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationTests {

	@Test
	void isValidWhenItIsComplete() {
		assertThat(invalid(
				new Registration("Ada", "ada@example.org", 36, Plan.DAY, Contact.NEVER, LocalDate.MAX, "", true)))
			.isEmpty();
	}

	@Test
	void hasARuleForEveryControl() {
		assertThat(invalid(new Registration("", "no address", 3, null, null, LocalDate.EPOCH, "x".repeat(201), false)))
			.containsExactlyInAnyOrder("name", "email", "age", "plan", "contact", "start", "remarks", "terms");
	}

	private static String[] invalid(Registration registration) {
		try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
			Validator validator = factory.getValidator();
			return validator.validate(registration)
				.stream()
				.map((violation) -> violation.getPropertyPath().toString())
				.toArray(String[]::new);
		}
	}

}
