package dev.jitney.event.payload;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PayloadConverterTests {

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final PayloadConverter converter = new PayloadConverter(new DefaultFormattingConversionService(), null,
			new PayloadLimits(3, 10, 20));

	@Test
	void convertsWhatControlsSend() {
		assertThat(convert("\" a \"", String.class)).isEqualTo(" a ");
		assertThat(convert("\"\"", String.class)).isEqualTo("");
		assertThat(convert("true", boolean.class)).isEqualTo(true);
		assertThat(convert("\"false\"", Boolean.class)).isEqualTo(false);
		assertThat(convert("12", int.class)).isEqualTo(12);
		assertThat(convert("\" 12 \"", long.class)).isEqualTo(12L);
		assertThat(convert("-128", byte.class)).isEqualTo((byte) -128);
		assertThat(convert("1.5", double.class)).isEqualTo(1.5);
		assertThat(convert("\"1.50\"", BigDecimal.class)).isEqualTo(new BigDecimal("1.50"));
		assertThat(convert("123456789012345678", BigInteger.class)).isEqualTo(new BigInteger("123456789012345678"));
		assertThat(convert("\"MONDAY\"", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
		assertThat(convert("\"2026-11-21\"", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 21));
	}

	@Test
	void convertsWithTheApplicationsConversions() {
		DefaultFormattingConversionService conversions = new DefaultFormattingConversionService();
		conversions.addConverter(String.class, Celsius.class, (text) -> new Celsius(Integer.parseInt(text)));
		PayloadConverter own = new PayloadConverter(conversions, null, PayloadLimits.DEFAULT);
		assertThat(own.convert(json("\"20\""), ResolvableType.forClass(Celsius.class)).value())
			.isEqualTo(new Celsius(20));
	}

	@Test
	void makesBlankNullExceptForText() {
		assertThat(convert("\" \"", Integer.class)).isNull();
		assertThat(convert("\"\"", DayOfWeek.class)).isNull();
		assertThat(convert("\"\"", LocalDate.class)).isNull();
		assertThat(convert("\"\"", UUID.class)).isNull();
		assertThat(convert("null", String.class)).isNull();
		assertThat(this.converter.convert(null, ResolvableType.forClass(String.class)).value()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "null,int", "'\"\"',long", "null,boolean" })
	void refusesNothingForAPrimitive(String payload, Class<?> type) {
		assertRefused(payload, type, Refusal.PAYLOAD_TYPE, "A value is required");
	}

	@ParameterizedTest
	@CsvSource({ "128,byte", "2147483648,int", "1.5,int", "1e400,double", "9223372036854775808,java.lang.Long",
			"'\"0x10\"',int", "'\"NaN\"',double", "'\"1d\"',double", "true,int", "[],int", "{},int",
			"1e999999999,java.math.BigInteger", "1e999999999,java.math.BigDecimal" })
	void refusesNumbersThatDoNotFit(String payload, Class<?> type) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> convert(payload, type))
			.withMessageMatching("A number is expected|A number that fits .* is expected|The number has .* digits"
					+ "|A value is required");
	}

	@ParameterizedTest
	@CsvSource({ "1,java.lang.String", "{},java.lang.String", "'[\"a\"]',java.lang.String", "1,boolean",
			"'\"yes\"',boolean", "'\"monday\"',java.time.DayOfWeek", "0,java.time.DayOfWeek",
			"'\"x\"',java.time.LocalDate", "'\"x\"',java.util.UUID" })
	void refusesWhatHasAnotherType(String payload, Class<?> type) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> convert(payload, type))
			.extracting(RefusedException::reason)
			.isEqualTo(Refusal.PAYLOAD_TYPE);
	}

	@Test
	void takesOneValueAsWellAsManyForACollection() {
		ResolvableType days = ResolvableType.forClassWithGenerics(List.class, DayOfWeek.class);
		assertThat(this.converter.convert(json("[\"MONDAY\",\"FRIDAY\"]"), days).value())
			.isEqualTo(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
		assertThat(this.converter.convert(json("\"MONDAY\""), days).value()).isEqualTo(List.of(DayOfWeek.MONDAY));
		assertThat(this.converter.convert(null, days).value()).isEqualTo(List.of());
		assertThat(convert("[1,2]", int[].class)).isEqualTo(new int[] { 1, 2 });
		assertThat(convert("[1,null]", Integer[].class)).isEqualTo(new Integer[] { 1, null });
		assertThat(this.converter.convert(json("[1,1]"), ResolvableType.forClassWithGenerics(Set.class, Long.class))
			.value()).isEqualTo(Set.of(1L));
	}

	@Test
	void refusesACollectionWithAWrongElement() {
		assertRefused("[1,\"x\"]", int[].class, Refusal.PAYLOAD_TYPE, "A number is expected");
		assertRefused("[1,null]", int[].class, Refusal.PAYLOAD_TYPE, "A value is required");
	}

	@Test
	void passesJsonOnWhenThatIsDeclared() {
		assertThat(convert("{\"a\":1}", JsonNode.class)).isEqualTo(json("{\"a\":1}"));
	}

	@Test
	void refusesWhatIsTooLargeBeforeItConverts() {
		assertRefused("\"123456789012345678901\"", String.class, Refusal.PAYLOAD_TOO_LARGE,
				"The payload is too large: a text is longer than 20 characters");
		assertRefused(Arrays.toString(new int[10]), int[].class, Refusal.PAYLOAD_TOO_LARGE,
				"The payload is too large: there are more than 10 values");
		assertRefused("{\"123456789012345678901\":1}", JsonNode.class, Refusal.PAYLOAD_TOO_LARGE,
				"The payload is too large: a name is longer than 20 characters");
		assertRefused("[[[[]]]]", JsonNode.class, Refusal.PAYLOAD_TOO_DEEP,
				"The payload is nested deeper than 3 levels");
		assertThat(convert("[[[1]]]", JsonNode.class)).isNotNull();
	}

	@Test
	void knowsWhichTypesItCanFill() {
		assertThat(List.of(String.class, int.class, Long.class, DayOfWeek.class, LocalDate.class, JsonNode.class,
				Celsius.class, String[].class))
			.allMatch((type) -> this.converter.supports(ResolvableType.forClass(type)));
		assertThat(List.of(Object.class, InputStream.class, Object[].class, List.class))
			.noneMatch((type) -> this.converter.supports(ResolvableType.forClass(type)));
	}

	private @Nullable Object convert(String json, Class<?> type) {
		return this.converter.convert(json(json), ResolvableType.forClass(type)).value();
	}

	private JsonNode json(String text) {
		return this.mapper.readTree(text);
	}

	private void assertRefused(String payload, Class<?> type, Refusal reason, String message) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> convert(payload, type))
			.withMessage(message)
			.extracting(RefusedException::reason)
			.isEqualTo(reason);
	}

	record Celsius(int degrees) {

	}

}
