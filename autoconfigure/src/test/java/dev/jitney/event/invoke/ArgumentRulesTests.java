package dev.jitney.event.invoke;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.jitney.event.EventContext;
import dev.jitney.event.Location;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.event.payload.BeanArgumentValidator;
import dev.jitney.event.payload.FieldErrors;
import dev.jitney.event.payload.PayloadConverter;
import dev.jitney.event.payload.PayloadLimits;
import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Rules that parameters of handlers declare, and the user as an argument. */
class ArgumentRulesTests {

	private static final RegistrationContext REGISTRATIONS = new RegistrationContext(Set.of(Board.class.getName()),
			Board.class.getClassLoader());

	private final LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();

	private final StaticMessageSource messages = new StaticMessageSource();

	@BeforeEach
	void start() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		this.validator.afterPropertiesSet();
	}

	@AfterEach
	void close() {
		LocaleContextHolder.resetLocaleContext();
		this.validator.close();
	}

	@Test
	void refusesAValueThatBreaksARuleOfItsParameter() {
		Handler.Action1<Board, String> rename = Board::rename;
		assertThat(call(rename, 0, "\"x\"").arguments()).containsExactly("x");
		assertRefused(rename, 0, "\" \"", "must not be blank");
	}

	@Test
	void namesTheParameterOfABoundArgument() {
		Handler.Action2<Board, Long, String> move = Board::move;
		assertRefused(move, 1, "\"x\"", "id: must be greater than or equal to 1", 0L);
	}

	@Test
	void prefersTheMessagesOfTheApplication() {
		this.messages.addMessage("NotBlank.name", Locale.ENGLISH, "A board has a name");
		Handler.Action1<Board, String> rename = Board::rename;
		assertRefused(rename, 0, "\"\"", "A board has a name");
	}

	@Test
	void handsErrorsOfAValueToAHandlerThatTakesThem() {
		Handler.Action2<Board, String, FieldErrors> label = Board::label;
		assertThat(call(label, 0, "\"far too long\"").arguments()).containsExactly("far too long",
				new FieldErrors(Map.of("", List.of("size must be between 0 and 5"))));
		assertThat(call(label, 0, "\"short\"").arguments()).containsExactly("short", FieldErrors.none());
	}

	@Test
	void reportsFieldsOfARecordOnceThoughTheParameterAsksToo() {
		Handler.Action2<Board, Card, FieldErrors> add = Board::add;
		assertThat(call(add, 0, "{\"title\":\"\"}").arguments().get(1))
			.isEqualTo(new FieldErrors(Map.of("title", List.of("must not be blank"))));
		assertThat(call(add, 0, "null").arguments().get(1))
			.isEqualTo(new FieldErrors(Map.of("", List.of("must not be null"))));
	}

	@Test
	void handsTheUserToAHandlerThatTakesOne() {
		Handler.Action2<Board, String, Authentication> sign = Board::sign;
		Handler.Action2<Board, Principal, EventContext> who = Board::who;
		Authentication anna = new TestingAuthenticationToken("anna", "");
		Principal ben = () -> "ben";
		assertThat(call(sign, anna, 0, "\"x\"").arguments()).containsExactly("x", anna);
		assertThat(call(sign, ben, 0, "\"x\"").arguments()).containsExactly("x", null);
		assertThat(call(sign, null, 0, "\"x\"").arguments()).containsExactly("x", null);
		assertThat(call(who, ben, 0, "null").arguments()).first().isSameAs(ben);
	}

	private void assertRefused(Handler handler, int bound, String payload, String message, Object... values) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> call(handler, bound, payload, values))
			.withMessage(message)
			.extracting(RefusedException::reason)
			.isEqualTo(Refusal.PAYLOAD_INVALID);
	}

	private HandlerCall call(Handler handler, int bound, String payload, Object... values) {
		return call(handler, null, bound, payload, values);
	}

	private HandlerCall call(Handler handler, @Nullable Principal user, int bound, String payload, Object... values) {
		HandlerArguments arguments = new HandlerArguments(
				new PayloadConverter(new DefaultFormattingConversionService(), this.validator, PayloadLimits.DEFAULT),
				new BeanArgumentValidator(this.validator), this.messages);
		EventContext context = EventContext
			.root(new TabId("boardAAAAAAAAAAAAAAAAA"), new Visitor(user, Locale.ENGLISH, null, Map.of()),
					Location.of("/"))
			.fork();
		HandlerMethod method = HandlerMethod.of(handler, MethodReference.of(handler), bound, REGISTRATIONS);
		return arguments.call(method, new Board(), List.of(values), JsonMapper.shared().readTree(payload), context);
	}

	record Card(@NotBlank String title) {

	}

	static class Board {

		void rename(@NotBlank String name) {
		}

		void move(@Min(1) long id, String where) {
		}

		private void label(@Size(max = 5) String text, FieldErrors errors) {
		}

		void add(@NotNull @Valid Card card, FieldErrors errors) {
		}

		void sign(String text, Authentication user) {
		}

		void who(Principal user, EventContext context) {
		}

	}

}
