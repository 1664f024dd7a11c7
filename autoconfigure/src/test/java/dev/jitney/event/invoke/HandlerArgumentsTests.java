package dev.jitney.event.invoke;

import java.util.List;

import dev.jitney.event.EventContext;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.event.payload.FieldErrors;
import dev.jitney.event.payload.PayloadConverter;
import dev.jitney.event.payload.PayloadLimits;
import dev.jitney.html.Handler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.Errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HandlerArgumentsTests {

	private final HandlerArguments arguments = new HandlerArguments(
			new PayloadConverter(new DefaultFormattingConversionService(), null, PayloadLimits.DEFAULT), null);

	private final Signups state = new Signups();

	@Test
	void addsPayloadAndContextAfterBoundArguments() {
		Handler.Action3<Signups, Long, String, EventContext> move = Signups::move;
		HandlerCall call = call(Signups.method(move, 1), List.of(7L), "\"up\"");
		assertThat(call.arguments()).containsExactly(7L, "up", Signups.CONTEXT);
	}

	@Test
	void ignoresAPayloadThatNobodyTakes() {
		Handler.Action0<Signups> reset = Signups::reset;
		assertThat(call(Signups.method(reset, 0), List.of(), "{\"any\":1}").arguments()).isEmpty();
	}

	@Test
	void handsErrorsToAHandlerThatTakesThem() {
		Handler.Action2<Signups, Signups.Form, FieldErrors> own = Signups::submitWithErrors;
		Handler.Action3<Signups, Signups.Form, Errors, EventContext> spring = Signups::submitWithSpringErrors;
		String form = "{\"email\":\"a@b.c\",\"age\":\"old\"}";
		assertThat(call(Signups.method(own, 0), List.of(), form).arguments().get(1)).isInstanceOfSatisfying(
				FieldErrors.class, (errors) -> assertThat(errors).hasToString("age: is not a valid value"));
		assertThat(call(Signups.method(spring, 0), List.of(), form).arguments().get(1))
			.isInstanceOfSatisfying(Errors.class, (errors) -> assertThat(errors.getFieldErrorCount("age")).isOne());
		assertThat(call(Signups.method(own, 0), List.of(), "{\"email\":\"a@b.c\",\"age\":\"7\"}").arguments())
			.containsExactly(new Signups.Form("a@b.c", 7), FieldErrors.none());
	}

	@Test
	void refusesErrorsThatNobodyTakes() {
		Handler.Action1<Signups, Signups.Form> submit = Signups::submit;
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> call(Signups.method(submit, 0), List.of(), "{\"email\":\"a@b.c\",\"age\":\"old\"}"))
			.withMessage("age: is not a valid value")
			.extracting(RefusedException::reason)
			.isEqualTo(Refusal.PAYLOAD_INVALID);
	}

	@Test
	void hasNoErrorsWithoutAForm() {
		Handler.Action3<Signups, Signups.Form, Errors, EventContext> spring = Signups::submitWithSpringErrors;
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> call(Signups.method(spring, 0), List.of(), "null"))
			.withMessage("The fields of a form are expected");
	}

	private HandlerCall call(HandlerMethod method, List<? extends @Nullable Object> bound, String payload) {
		return this.arguments.call(method, this.state, bound, JsonMapper.shared().readTree(payload), Signups.CONTEXT);
	}

}
