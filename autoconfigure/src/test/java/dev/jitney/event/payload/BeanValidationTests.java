package dev.jitney.event.payload;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;

class BeanValidationTests {

	private final LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();

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
	void namesFieldsAndRulesOfTheRecordAndWhatItHolds() {
		FieldErrors errors = errors(convert("""
				{"email":"anna","age":"17","address.street":" ","lines[0].item":"x","lines[1].item":""}"""));
		assertThat(errors.message("email")).isEqualTo("must be a well-formed email address");
		assertThat(errors.message("age")).isEqualTo("must be greater than or equal to 18");
		assertThat(errors.message("address.street")).isEqualTo("must not be blank");
		assertThat(errors.message("lines[1].item")).isEqualTo("must not be blank");
		assertThat(errors.messages()).hasSize(4);
	}

	@Test
	void findsNothingWrongWithAValidRecord() {
		Payload payload = convert("{\"email\":\"a@b.c\",\"age\":\"18\",\"address.street\":\"Elm\"}");
		assertThat(payload.isValid()).isTrue();
		assertThat(payload.value()).isEqualTo(new SignUp("a@b.c", 18, new Address("Elm"), null));
	}

	@Test
	void reportsWhatIsNoNumberOnceAndAsSuch() {
		FieldErrors errors = errors(convert("{\"email\":\"\",\"age\":\"old\",\"address.street\":\"Elm\"}"));
		assertThat(errors.messages().get("age")).containsExactly("is not a valid value");
		assertThat(errors.message("email")).isEqualTo("must not be blank");
	}

	@Test
	void prefersTheMessagesOfTheApplication() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("Min.signUp.age", Locale.GERMAN, "ab {1}");
		Payload payload = convert("{\"email\":\"a@b.c\",\"age\":\"1\",\"address.street\":\"Elm\"}");
		assertThat(payload.errors()).isNotNull();
		assertThat(FieldErrors.of(payload.errors(), messages, Locale.GERMAN).message("age")).isEqualTo("ab 18");
	}

	private Payload convert(String json) {
		PayloadConverter converter = new PayloadConverter(new DefaultFormattingConversionService(), this.validator,
				PayloadLimits.DEFAULT);
		return converter.convert(JsonMapper.shared().readTree(json), ResolvableType.forClass(SignUp.class));
	}

	private static FieldErrors errors(Payload payload) {
		assertThat(payload.errors()).isNotNull();
		return FieldErrors.of(payload.errors(), null, Locale.ENGLISH);
	}

	record SignUp(@NotBlank @Email String email, @Min(18) int age, @NotNull @Valid Address address,
			@Nullable List<@Valid Line> lines) {

	}

	record Address(@NotBlank String street) {

	}

	record Line(@NotBlank String item) {

	}

}
