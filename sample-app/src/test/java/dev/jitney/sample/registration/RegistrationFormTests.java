package dev.jitney.sample.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.jitney.event.payload.FieldErrors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationFormTests {

	private final RegistrationForm form = new RegistrationForm();

	@Test
	void acceptsWhatIsValid() {
		this.form.submit(registration(), FieldErrors.none());
		assertThat(this.form.isAccepted()).isTrue();
		assertThat(this.form.acceptedName()).isEqualTo("Ada Lovelace");
	}

	@Test
	void showsErrorsBesideTheirControls() {
		this.form.submit(registration(), new FieldErrors(Map.of("email", List.of("is no address"))));
		assertThat(this.form.isAccepted()).isFalse();
		assertThat(this.form.errorCount()).isEqualTo(1);
		assertThat(this.form.hasError("email")).isTrue();
		assertThat(this.form.error("email")).isEqualTo("is no address");
		assertThat(this.form.error("name")).isEmpty();
	}

	@Test
	void forgetsErrorsThatAreCorrected() {
		this.form.submit(null, new FieldErrors(Map.of("age", List.of("is no number"))));
		this.form.submit(registration(), FieldErrors.none());
		assertThat(this.form.isRefused()).isFalse();
		assertThat(this.form.hasError("age")).isFalse();
	}

	private static Registration registration() {
		return new Registration(" Ada Lovelace ", "ada@example.org", 36, Plan.MONTH, Contact.MAIL, LocalDate.EPOCH, "",
				true);
	}

}
