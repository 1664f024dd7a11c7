package dev.jitney.event.invoke;

import java.util.Set;

import dev.jitney.event.EventContext;
import dev.jitney.event.HandlerReference;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.payload.FieldErrors;
import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import org.junit.jupiter.api.Test;

import org.springframework.core.ResolvableType;
import org.springframework.validation.Errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HandlerMethodTests {

	@Test
	void knowsWhatEachParameterIsFor() {
		Handler.Action0<Signups> reset = Signups::reset;
		Handler.Action1<Signups, Signups.Form> submit = Signups::submit;
		Handler.Action2<Signups, Signups.Form, FieldErrors> withErrors = Signups::submitWithErrors;
		Handler.Action3<Signups, Signups.Form, Errors, EventContext> withAll = Signups::submitWithSpringErrors;
		Handler.Action3<Signups, Long, String, EventContext> move = Signups::move;
		String form = Signups.Form.class.getName();
		assertThat(signature(reset, 0)).isEqualTo(new HandlerSignature(0, null, null, null, false));
		assertThat(signature(submit, 0)).isEqualTo(new HandlerSignature(0, form, null, null, false));
		assertThat(signature(submit, 1)).isEqualTo(new HandlerSignature(1, null, null, null, false));
		assertThat(signature(withErrors, 0))
			.isEqualTo(new HandlerSignature(0, form, FieldErrors.class.getName(), null, false));
		assertThat(signature(withAll, 0)).isEqualTo(new HandlerSignature(0, form, Errors.class.getName(), null, true));
		assertThat(signature(move, 1)).isEqualTo(new HandlerSignature(1, String.class.getName(), null, null, true));
		assertThat(signature(move, 2)).isEqualTo(new HandlerSignature(2, null, null, null, true));
	}

	private static HandlerSignature signature(Handler handler, int bound) {
		return HandlerSignature.of(MethodReference.of(handler), bound);
	}

	@Test
	void findsTheMethodAndItsGenericPayload() {
		Handler.Action1<Signups, java.util.List<String>> inherited = Signups::inherited;
		HandlerMethod method = Signups.method(inherited, 0);
		assertThat(method).hasToString("Signups.inherited");
		assertThat(method.method().getDeclaringClass()).isEqualTo(SignupsBase.class);
		assertThat(method.payload()).extracting(ResolvableType::getGeneric)
			.extracting(ResolvableType::resolve)
			.isEqualTo(String.class);
	}

	@Test
	void takesLambdasOfAPage() {
		Handler.Action1<Signups, Signups.Form> lambda = (signups, form) -> signups.submit(form);
		HandlerMethod method = Signups.method(lambda, 0);
		assertThat(method.isLambda()).isTrue();
		assertThat(method.payload()).extracting(ResolvableType::resolve).isEqualTo(Signups.Form.class);
		assertThat(method).hasToString("Signups.(lambda)");
	}

	@Test
	void seesOnlyWhatItsOwnApplicationRegistered() {
		Handler.Action0<Signups> reset = Signups::reset;
		RegistrationContext other = new RegistrationContext(Set.of("com.acme.Todos"), getClass().getClassLoader());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> HandlerMethod.of(new HandlerReference(reset, MethodReference.of(reset)), 0, other))
			.withMessageStartingWith("'" + Signups.class.getName() + "' is not a state of this application")
			.withMessageEndingWith("Known are [com.acme.Todos]");
		assertThatIllegalArgumentException().isThrownBy(() -> other.stateType("com.acme.Todos"))
			.withMessage("Class 'com.acme.Todos' cannot be loaded");
	}

}
