package dev.jitney.sample.registration;

import java.time.LocalDate;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the form sends: one component per control. */
record Registration(@NotBlank @Size(max = 40) String name, @NotBlank @Email String email,
		@NotNull @Min(6) @Max(120) Integer age, @NotNull Plan plan, @NotNull Contact contact,
		@NotNull @FutureOrPresent LocalDate start, @Size(max = 200) String remarks,
		@AssertTrue(message = "{registration.terms.required}") boolean terms) {

}
