package dev.jitney.event.payload;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A payload after conversion.
 *
 * @param value what the handler gets; for a form with errors it may be incomplete, or
 * null
 * @param errors what is wrong with a form, or null if the payload is no form
 */
public record Payload(@Nullable Object value, @Nullable Errors errors) {

	/** Whether the value can be trusted to be complete and valid. */
	public boolean isValid() {
		return this.errors == null || !this.errors.hasErrors();
	}

}
