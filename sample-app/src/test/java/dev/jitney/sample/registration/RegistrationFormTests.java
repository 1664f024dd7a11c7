package dev.jitney.sample.registration;

import java.time.LocalDate;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationFormTests {

	private static ValidatorFactory factory;

	private final RegistrationForm form = new RegistrationForm(factory.getValidator());

	@BeforeAll
	static void createFactory() {
		factory = Validation.buildDefaultValidatorFactory();
	}

	@AfterAll
	static void closeFactory() {
		factory.close();
	}

	@Test
	void acceptsWhatIsComplete() {
		this.form.submit(complete(""));
		assertThat(this.form.isAccepted()).isTrue();
		assertThat(this.form.acceptedName()).isEqualTo("Ada Lovelace");
	}

	@Test
	void namesEveryControlThatIsWrong() {
		this.form.submit(new Registration("", "no address", 3, null, null, LocalDate.EPOCH, "x".repeat(201), false));
		assertThat(new String[] { "name", "email", "age", "plan", "contact", "start", "remarks", "terms" })
			.allMatch(this.form::hasError);
		assertThat(this.form.errorCount()).isEqualTo(8);
		assertThat(this.form.isAccepted()).isFalse();
	}

	@Test
	void forgetsErrorsThatAreCorrected() {
		this.form.submit(complete("x".repeat(201)));
		assertThat(this.form.error("remarks")).isNotBlank();
		this.form.submit(complete(""));
		assertThat(this.form.error("remarks")).isNull();
		assertThat(this.form.isRefused()).isFalse();
	}

	private static Registration complete(String remarks) {
		return new Registration(" Ada Lovelace ", "ada@example.org", 36, Plan.MONTH, Contact.MAIL,
				LocalDate.now().plusYears(1), remarks, true);
	}

}
