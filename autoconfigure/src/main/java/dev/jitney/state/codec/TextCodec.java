package dev.jitney.state.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The immutable values of the JDK that are one piece of text and come back equal.
 *
 * @param name what the type is called in a shape
 * @param writer gives the text
 * @param reader reads it
 */
record TextCodec(String name, Function<Object, String> writer, Function<String, Object> reader) implements KeyCodec {

	/** Longer numbers take quadratic time to read. */
	private static final int MAX_DIGITS = 10_000;

	private static final Map<Class<?>, TextCodec> BY_TYPE = new HashMap<>();

	static {
		register(String.class, Function.identity(), Function.identity());
		register(BigDecimal.class, (value) -> digits(value.toString()), (text) -> new BigDecimal(digits(text)));
		register(BigInteger.class, (value) -> digits(value.toString()), (text) -> new BigInteger(digits(text)));
		register(UUID.class, UUID::toString, UUID::fromString);
		register(URI.class, URI::toString, URI::create);
		register(Locale.class, Locale::toLanguageTag, Locale::forLanguageTag);
		register(Currency.class, Currency::getCurrencyCode, Currency::getInstance);
		register(Instant.class, Instant::toString, Instant::parse);
		register(LocalDate.class, LocalDate::toString, LocalDate::parse);
		register(LocalTime.class, LocalTime::toString, LocalTime::parse);
		register(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse);
		register(OffsetTime.class, OffsetTime::toString, OffsetTime::parse);
		register(OffsetDateTime.class, OffsetDateTime::toString, OffsetDateTime::parse);
		register(ZonedDateTime.class, ZonedDateTime::toString, ZonedDateTime::parse);
		register(Duration.class, Duration::toString, Duration::parse);
		register(Period.class, Period::toString, Period::parse);
		register(Year.class, Year::toString, (text) -> Year.of(Integer.parseInt(text)));
		register(YearMonth.class, YearMonth::toString, YearMonth::parse);
		register(MonthDay.class, MonthDay::toString, MonthDay::parse);
		register(ZoneId.class, ZoneId::getId, ZoneId::of);
		register(ZoneOffset.class, ZoneOffset::getId, ZoneOffset::of);
	}

	private static <T> void register(Class<T> type, Function<? super T, String> writer, Function<String, T> reader) {
		BY_TYPE.put(type,
				new TextCodec(type.getSimpleName(), (value) -> writer.apply(type.cast(value)), reader::apply));
	}

	static @Nullable TextCodec of(Class<?> type) {
		return BY_TYPE.get(type);
	}

	@Override
	public String toText(Object value) {
		return this.writer.apply(value);
	}

	@Override
	public Object fromText(String text) {
		return this.reader.apply(text);
	}

	@Override
	public void write(JsonGenerator out, Object value) {
		out.writeString(toText(value));
	}

	@Override
	public Object read(JsonParser in) {
		return fromText(PrimitiveCodec.requireText(in));
	}

	@Override
	public boolean isWholeNumber() {
		return this.name.equals(BigInteger.class.getSimpleName());
	}

	@Override
	public void describe(ShapeDescription description) {
		description.append(this.name);
	}

	private static String digits(String number) {
		if (number.length() > MAX_DIGITS) {
			throw ValueException.because("has more than " + MAX_DIGITS + " digits");
		}
		return number;
	}

}
