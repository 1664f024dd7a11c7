package dev.jitney.html.author;

import dev.jitney.html.MarkupException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Asserts exact messages of rules, and that they name the line of the test. */
final class MarkupAssertions {

	private MarkupAssertions() {
	}

	static void assertRefused(ThrowingCallable code, String message) {
		MarkupException refusal = catchThrowableOfType(MarkupException.class, code);
		assertThat(refusal).as(message).isNotNull();
		assertThat(refusal).hasMessage(message + " (at " + refusal.location() + ")");
		assertThat(refusal.location().className()).startsWith("dev.jitney.html.author.");
		assertThat(refusal.location().line()).isPositive();
	}

}
