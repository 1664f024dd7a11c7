package dev.jitney.sample.registration;

import dev.jitney.event.payload.FieldErrors;
import dev.jitney.state.State;
import org.jspecify.annotations.Nullable;

/** Remembers what was sent, and what was wrong with it. */
@State
class RegistrationForm {

	private FieldErrors errors = FieldErrors.none();

	private @Nullable Registration accepted;

	boolean hasError(String control) {
		return this.errors.has(control);
	}

	String error(String control) {
		return this.errors.message(control);
	}

	int errorCount() {
		return this.errors.messages().size();
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

	void submit(@Nullable Registration registration, FieldErrors errors) {
		this.errors = errors;
		this.accepted = errors.isEmpty() ? registration : null;
	}

	void again() {
		this.accepted = null;
	}

}
