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
import org.jspecify.annotations.Nullable;

/** What the form sends: one component per control. */
record Registration(@NotBlank @Size(max = 40) String name, @NotBlank @Email String email,
		@NotNull @Min(6) @Max(120) @Nullable Integer age, @NotNull @Nullable Plan plan,
		@NotNull @Nullable Contact contact, @NotNull @FutureOrPresent @Nullable LocalDate start,
		@Size(max = 200) String remarks, @AssertTrue(message = "{registration.terms.required}") boolean terms) {

}
