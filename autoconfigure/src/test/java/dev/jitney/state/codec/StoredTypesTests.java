package dev.jitney.state.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import dev.jitney.state.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every kind of value that a state may hold comes back equal, and encodes to equal bytes.
 */
class StoredTypesTests {

	private final StateTypes types = new StateTypes((type) -> false);

	private final StateCodec codec = new StateCodec(this.types, StateLimits.defaults());

	@Test
	void primitives() {
		Primitives state = new Primitives();
		state.bool = true;
		state.b = Byte.MIN_VALUE;
		state.s = Short.MAX_VALUE;
		state.i = Integer.MIN_VALUE;
		state.l = Long.MIN_VALUE;
		state.f = Float.MIN_VALUE;
		state.d = -0.0;
		state.c = '\u0000';
		state.boxed = Long.MAX_VALUE;
		comesBack(state, new Primitives());
	}

	@Test
	void numbersThatAreNone() {
		Primitives state = new Primitives();
		state.f = Float.NaN;
		state.d = Double.NEGATIVE_INFINITY;
		comesBack(state, new Primitives());
	}

	@Test
	void anyFloat() {
		Random random = new Random(42);
		for (int i = 0; i < 10_000; i++) {
			Primitives state = new Primitives();
			state.f = Float.intBitsToFloat(random.nextInt());
			state.d = Double.longBitsToDouble(random.nextLong());
			Primitives copy = new Primitives();
			this.codec.decode(this.codec.encode(state), copy);
			assertThat(Float.compare(copy.f, state.f)).isZero();
			assertThat(Double.compare(copy.d, state.d)).isZero();
		}
	}

	@Test
	void valuesOfTheJdk() {
		comesBack(Values.filled(), new Values());
	}

	@Test
	void collections() {
		comesBack(Collections.filled(), new Collections());
	}

	@Test
	void collectionsWithNulls() {
		Collections state = new Collections();
		state.list = Arrays.asList("a", null);
		state.set = new java.util.HashSet<>(Arrays.asList("a", null, "b"));
		state.map = new HashMap<>();
		state.map.put("a", null);
		comesBack(state, new Collections());
	}

	@Test
	void nullKeyIsRefused() {
		Collections state = new Collections();
		state.map = new HashMap<>();
		state.map.put(null, 1);
		assertThatExceptionOfType(StateCodecException.class).isThrownBy(() -> this.codec.encode(state))
			.withMessage("StoredTypesTests.Collections.map has a null key");
	}

	@Test
	void arrays() {
		Arrayed state = new Arrayed();
		state.bytes = new byte[] { 1, -1, 0 };
		state.ints = new int[][] { { 1, 2 }, {} };
		state.strings = new String[] { "a", null };
		state.chars = "text".toCharArray();
		comesBack(state, new Arrayed());
	}

	@Test
	void optionals() {
		Optionals state = new Optionals();
		state.empty = Optional.empty();
		state.present = Optional.of(List.of("a"));
		state.nested = Optional.of(Optional.empty());
		comesBack(state, new Optionals());
	}

	@Test
	void sealedHierarchies() {
		Shapes state = new Shapes();
		state.shapes = List.of(new Circle(1.5), new Square(2), Unit.POINT, new Group(List.of(new Circle(1)), "g"));
		state.group = new Group(List.of(), "none");
		state.result = new Ok<>(List.of("fine"));
		comesBack(state, new Shapes());
		assertThat(new String(this.codec.encode(state).bytes(), java.nio.charset.StandardCharsets.UTF_8))
			.contains("[\"Circle\",{\"radius\":1.5}]", "[\"Unit\",\"POINT\"]");
	}

	@Test
	void unknownKindOfASealedHierarchyIsRefused() {
		String fingerprint = this.types.shape(Shapes.class).fingerprint();
		byte[] bytes = "{\"shapes\":[[\"java.lang.Runtime\",{}]]}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
		assertThatExceptionOfType(StateCodecException.class)
			.isThrownBy(() -> this.codec.decode(new dev.jitney.state.StoredState(fingerprint, bytes), new Shapes()))
			.withMessage("StoredTypesTests.Shapes.shapes[0] is of the unknown kind \"java.lang.Runtime\"");
	}

	@Test
	void classesOfTheApplication() {
		Objects state = new Objects();
		state.plain = new Plain();
		state.plain.name = "n";
		state.plain.inherited = 3;
		state.constructed = new Constructed("a", 1);
		state.constructed.later = "b";
		state.tree = new Tree<>("root", List.of(new Tree<>("leaf", List.of())));
		comesBack(state, new Objects());
	}

	@Test
	void refusalByAConstructorNamesIt() {
		Objects state = new Objects();
		state.constructed = new Constructed("a", 1);
		state.constructed.size = -1;
		assertThatExceptionOfType(StateCodecException.class)
			.isThrownBy(() -> this.codec.decode(this.codec.encode(state), new Objects()))
			.withMessage("StoredTypesTests.Objects.constructed was refused by the constructor of"
					+ " StoredTypesTests.Constructed: java.lang.IllegalArgumentException: size");
	}

	private void comesBack(Object state, Object fresh) {
		var stored = this.codec.encode(state);
		this.codec.decode(stored, fresh);
		assertThat(fresh).usingRecursiveComparison()
			.withEqualsForType(Float::equals, Float.class)
			.withEqualsForType(Double::equals, Double.class)
			.isEqualTo(state);
		assertThat(this.codec.encode(fresh)).isEqualTo(stored);
	}

	@State
	static class Primitives {

		private boolean bool;

		private byte b;

		private short s;

		private int i;

		private long l;

		private float f;

		private double d;

		private char c;

		private Long boxed;

		private Integer none;

	}

	@State
	static class Values {

		private BigDecimal decimal;

		private BigInteger integer;

		private UUID uuid;

		private URI uri;

		private Locale locale;

		private Currency currency;

		private Instant instant;

		private LocalDate date;

		private LocalTime time;

		private LocalDateTime dateTime;

		private OffsetDateTime offset;

		private ZonedDateTime zoned;

		private Duration duration;

		private Period period;

		private Year year;

		private YearMonth yearMonth;

		private MonthDay monthDay;

		private ZoneId zone;

		private ZoneOffset zoneOffset;

		private DayOfWeek day;

		static Values filled() {
			Values values = new Values();
			values.decimal = new BigDecimal("1.10E+400");
			values.integer = BigInteger.TWO.pow(1000);
			values.uuid = new UUID(1, 2);
			values.uri = URI.create("https://example.org/a?b=c#d");
			values.locale = Locale.forLanguageTag("zh-Hant-TW");
			values.currency = Currency.getInstance("EUR");
			values.instant = Instant.ofEpochSecond(1, 1);
			values.date = LocalDate.of(-1, 1, 1);
			values.time = LocalTime.MAX;
			values.dateTime = LocalDateTime.of(2026, 11, 21, 0, 0);
			values.offset = OffsetDateTime.of(values.dateTime, ZoneOffset.ofHours(2));
			values.zoned = ZonedDateTime.ofLocal(LocalDateTime.of(2026, 10, 25, 2, 30), ZoneId.of("Europe/Berlin"),
					ZoneOffset.ofHours(1));
			values.duration = Duration.ofNanos(-1);
			values.period = Period.of(1, 2, 3);
			values.year = Year.of(2026);
			values.yearMonth = YearMonth.of(2026, 2);
			values.monthDay = MonthDay.of(2, 29);
			values.zone = ZoneId.of("Europe/Berlin");
			values.zoneOffset = ZoneOffset.UTC;
			values.day = DayOfWeek.FRIDAY;
			return values;
		}

	}

	enum Status {

		OPEN {
			@Override
			public String toString() {
				return "open!";
			}
		},
		DONE

	}

	record Point(int x, int y) {

	}

	@State
	static class Collections {

		private List<String> list;

		private List<? extends Point> upper;

		private Collection<List<Point>> nested;

		private LinkedList<Integer> linked;

		private Set<String> set;

		private NavigableSet<Integer> sorted;

		private EnumSet<Status> statuses;

		private Deque<String> deque;

		private Queue<String> queue;

		private Map<String, Integer> map;

		private SortedMap<LocalDate, List<String>> byDate;

		private EnumMap<Status, Integer> counts;

		private ConcurrentMap<Long, String> concurrent;

		private Map<Point, Status> board;

		static Collections filled() {
			Collections state = new Collections();
			state.list = List.of("b", "a");
			state.upper = List.of(new Point(1, 2));
			state.nested = List.of(List.of(new Point(0, 0)), List.of());
			state.linked = new LinkedList<>(List.of(1));
			state.set = Set.of("x", "y", "z");
			state.sorted = new TreeSet<>(Set.of(3, 1, 2));
			state.statuses = EnumSet.of(Status.DONE);
			state.deque = new ArrayDeque<>(List.of("b", "a"));
			state.map = new HashMap<>(Map.of("b", 1, "a", 2));
			state.byDate = new TreeMap<>(Map.of(LocalDate.EPOCH, List.of("start")));
			state.counts = new EnumMap<>(Map.of(Status.OPEN, 1, Status.DONE, 2));
			state.concurrent = new ConcurrentHashMap<>(Map.of(5L, "five", 1L, "one"));
			state.board = new HashMap<>(Map.of(new Point(1, 1), Status.OPEN, new Point(0, 1), Status.DONE));
			return state;
		}

	}

	@State
	static class Arrayed {

		private byte[] bytes;

		private int[][] ints;

		private String[] strings;

		private char[] chars;

	}

	@State
	static class Optionals {

		private Optional<String> empty;

		private Optional<List<String>> present;

		private Optional<Optional<Integer>> nested;

		private Optional<String> none;

	}

	sealed interface Shape permits Circle, Angular, Unit, Group {

	}

	record Circle(double radius) implements Shape {

	}

	abstract static sealed class Angular implements Shape permits Square {

		int corners;

	}

	static final class Square extends Angular {

		private final double side;

		Square(double side) {
			this.side = side;
			this.corners = 4;
		}

	}

	enum Unit implements Shape {

		POINT

	}

	record Group(List<? extends Shape> members, String label) implements Shape {

	}

	sealed interface Result<T> {

	}

	record Ok<V>(V value) implements Result<V> {

	}

	record Failed<V>(String message) implements Result<V> {

	}

	@State
	static class Shapes {

		private List<Shape> shapes;

		private Group group;

		private Result<List<String>> result;

	}

	static class Base {

		int inherited;

	}

	static class Plain extends Base {

		private String name;

	}

	static class Constructed {

		private final String name;

		private int size;

		private String later;

		Constructed(String name, int size) {
			if (size < 0) {
				throw new IllegalArgumentException("size");
			}
			this.name = name;
			this.size = size;
		}

	}

	record Tree<T>(T label, List<Tree<T>> children) {

	}

	@State
	static class Objects {

		private Plain plain;

		private Constructed constructed;

		private Tree<String> tree;

	}

}
