package dev.jitney.event.payload;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FormConverterTests {

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final PayloadConverter converter = new PayloadConverter(new DefaultFormattingConversionService(),
			new OrderValidator(), PayloadLimits.DEFAULT);

	@Test
	void fillsARecordFromTheEntriesOfAForm() {
		Payload payload = order("""
				{"name":"Anna","count":"3","price":"1.20","day":"MONDAY","due":"2026-11-21","express":true,
				"tags":["a","b,c"],"address.street":"Elm","address.zip":"12","lines[0].item":"x","lines[0].count":"1",
				"lines[1].item":"y","lines[1].count":"2","_csrf":"of no interest"}""");
		assertThat(payload.isValid()).isTrue();
		assertThat(payload.value())
			.isEqualTo(new Order("Anna", 3, new BigDecimal("1.20"), DayOfWeek.MONDAY, LocalDate.of(2026, 11, 21), true,
					List.of("a", "b,c"), new Address("Elm", 12), List.of(new Line("x", 1), new Line("y", 2))));
	}

	@Test
	void fillsARecordFromNestedJson() {
		Payload payload = order("""
				{"name":"Anna","count":3,"address":{"street":"Elm","zip":null},"lines":[{"item":"x","count":1}]}""");
		assertThat(payload.isValid()).isTrue();
		assertThat(payload.value()).isEqualTo(new Order("Anna", 3, null, null, null, false, null,
				new Address("Elm", null), List.of(new Line("x", 1))));
	}

	@Test
	void keepsACommaInTheOnlyValueOfAList() {
		assertThat(order("{\"name\":\"A\",\"count\":\"1\",\"tags\":\"a,b\"}").value())
			.isInstanceOfSatisfying(Order.class, (order) -> assertThat(order.tags()).containsExactly("a,b"));
	}

	@Test
	void makesBlankFieldsNullExceptForText() {
		assertThat(order("{\"name\":\" \",\"count\":\"1\",\"price\":\" \",\"day\":\"\",\"due\":\" \"}").value())
			.isInstanceOfSatisfying(Order.class, (order) -> {
				assertThat(order.name()).isEqualTo(" ");
				assertThat(order.price()).isNull();
				assertThat(order.day()).isNull();
				assertThat(order.due()).isNull();
			});
	}

	@Test
	void tellsWhatIsWrongWithWhichField() {
		Payload payload = order(
				"{\"name\":\"Anna\",\"count\":\"many\",\"day\":\"NODAY\",\"lines[0].item\":\"x\",\"lines[0].count\":\"-\"}");
		assertThat(payload.isValid()).isFalse();
		assertThat(fieldErrors(payload).messages().keySet()).containsExactlyInAnyOrder("count", "day",
				"lines[0].count");
		assertThat(fieldErrors(payload).message("count")).isEqualTo("is not a valid value");
		assertThat(fieldErrors(payload).has("name")).isFalse();
		assertThat(fieldErrors(payload).message("name")).isEmpty();
	}

	@Test
	void missesAPrimitiveThatIsNotThere() {
		assertThat(fieldErrors(order("{\"name\":\"Anna\"}")).has("count")).isTrue();
	}

	@Test
	void validatesTheRecord() {
		Payload payload = order("{\"name\":\"\",\"count\":\"1\"}");
		assertThat(payload.value()).isNotNull();
		assertThat(fieldErrors(payload)).hasToString("name: must not be blank; an order of nobody");
		assertThat(fieldErrors(payload).messages())
			.isEqualTo(Map.of("name", List.of("must not be blank"), "", List.of("an order of nobody")));
	}

	@Test
	void canBeStoredInAState() {
		FieldErrors errors = fieldErrors(order("{\"name\":\"\",\"count\":\"1\"}"));
		String stored = this.mapper.writeValueAsString(errors);
		assertThat(stored).isEqualTo("{\"messages\":{\"name\":[\"must not be blank\"],\"\":[\"an order of nobody\"]}}");
		assertThat(this.mapper.readValue(stored, FieldErrors.class)).isEqualTo(errors);
	}

	@Test
	void speaksTheUsersLanguage() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("typeMismatch.order.count", Locale.GERMAN, "ist keine Zahl");
		messages.addMessage("blank", Locale.GERMAN, "fehlt");
		FieldErrors count = FieldErrors.of(errors(order("{\"name\":\"A\",\"count\":\"x\"}")), messages, Locale.GERMAN);
		FieldErrors name = FieldErrors.of(errors(order("{\"name\":\"\",\"count\":\"1\"}")), messages, Locale.GERMAN);
		assertThat(count.message("count")).isEqualTo("ist keine Zahl");
		assertThat(name.message("name")).isEqualTo("fehlt");
		assertThat(name.message("")).isEqualTo("an order of nobody");
	}

	@Test
	void refusesWhatIsNoForm() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> order("[]"))
			.withMessage("The fields of a form are expected");
	}

	@Test
	void refusesWhatTheRecordItselfRefuses() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.converter.convert(this.mapper.readTree("{\"value\":\"-1\"}"),
					ResolvableType.forClass(Positive.class)))
			.withMessage("The form was not accepted")
			.extracting(RefusedException::reason)
			.isEqualTo(Refusal.PAYLOAD_INVALID);
	}

	@Test
	void ignoresPathsThatLeadOutOfTheRecord() {
		Payload payload = order("""
				{"name":"A","count":"1","class.name":"x","class.classLoader.x":"y",
				"address.class.name":"x"}""");
		assertThat(payload.value()).isInstanceOf(Order.class);
	}

	@Test
	void refusesIndexesThatCannotBe() {
		for (String index : List.of("999999999", "99999999999", "x", "")) {
			assertThatExceptionOfType(RefusedException.class).as(index)
				.isThrownBy(() -> order("{\"name\":\"A\",\"count\":\"1\",\"lines[" + index + "].item\":\"x\"}"))
				.extracting(RefusedException::reason)
				.isEqualTo(Refusal.PAYLOAD_TYPE);
		}
	}

	private Payload order(String json) {
		return this.converter.convert(this.mapper.readTree(json), ResolvableType.forClass(Order.class));
	}

	private static FieldErrors fieldErrors(Payload payload) {
		return FieldErrors.of(errors(payload), null, Locale.ENGLISH);
	}

	private static Errors errors(Payload payload) {
		assertThat(payload.errors()).isNotNull();
		return payload.errors();
	}

	record Order(String name, int count, @Nullable BigDecimal price, @Nullable DayOfWeek day, @Nullable LocalDate due,
			boolean express, @Nullable List<String> tags, @Nullable Address address, @Nullable List<Line> lines) {

	}

	record Address(String street, @Nullable Integer zip) {

	}

	record Line(String item, int count) {

	}

	record Positive(int value) {

		Positive {
			if (value < 0) {
				throw new IllegalArgumentException("secret");
			}
		}

	}

	private static final class OrderValidator implements Validator {

		@Override
		public boolean supports(Class<?> type) {
			return type == Order.class;
		}

		@Override
		public void validate(Object target, Errors errors) {
			if (((Order) target).name().isEmpty()) {
				errors.rejectValue("name", "blank", "must not be blank");
				errors.reject("nobody", "an order of nobody");
			}
		}

	}

}
