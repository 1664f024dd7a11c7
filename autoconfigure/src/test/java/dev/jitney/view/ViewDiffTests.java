package dev.jitney.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ViewDiffTests {

	private static final String LONG = "\"title\":\"something that is long enough for operations to be worth it\"";

	private static String diff(String old, String next) {
		View before = Json.view(old);
		return Json.of(ViewDiff.diff(before, Json.view(next)));
	}

	private static String rows(String... keys) {
		List<String> rows = new ArrayList<>();
		for (String key : keys) {
			rows.add("[\"" + key + "\",{" + LONG + "}]");
		}
		return "{\"l\":[" + String.join(",", rows) + "]}";
	}

	@Test
	void namesWhatChangedWhatCameAndWhatIsGone() {
		assertThat(diff("{\"same\":1,\"text\":\"a\",\"x\":true,\"y\":null}",
				"{\"same\":1,\"text\":\"b\",\"new\":null,\"y\":false}"))
			.isEqualTo("{\"text\":\"b\",\"new\":null,\"y\":false,\"-\":[\"x\"]}");
	}

	@Test
	void isEmptyForEqualViews() {
		assertThat(diff(rows("1", "2"), rows("1", "2"))).isEqualTo("{}");
	}

	@Test
	void goesIntoNestedViews() {
		assertThat(diff("{\"memo\":{\"a\":1,\"b\":2}}", "{\"memo\":{\"a\":1,\"b\":3},\"other\":{\"c\":\"d\"}}"))
			.isEqualTo("{\"memo\":{\"b\":3},\"other\":{\"c\":\"d\"}}");
	}

	@Test
	void movesAsFewRowsAsPossible() {
		assertThat(diff(rows("1", "2", "3", "4", "5"), rows("5", "1", "3", "2", "4")))
			.isEqualTo("{\"l\":{\"m\":[[\"5\",null],[\"3\",\"1\"]]}}");
	}

	@Test
	void removesThenMovesThenInsertsThenChanges() {
		String next = rows("4", "1", "6", "3").replace("[\"3\",{", "[\"3\",{\"done\":true,");
		assertThat(diff(rows("1", "2", "3", "4", "5"), next)).isEqualTo("{\"l\":{\"-\":[\"2\",\"5\"],"
				+ "\"m\":[[\"4\",null]],\"+\":[[\"6\",\"1\",{" + LONG + "}]],\"~\":{\"3\":{\"done\":true}}}}");
	}

	@Test
	void sendsTheWholeListWhenThatIsSmaller() {
		assertThat(diff("{\"l\":[[\"1\",{}],[\"two\",{}]]}", "{\"l\":[[\"1\",{}]]}")).isEqualTo("{\"l\":[[\"1\",{}]]}");
		assertThat(diff(rows("1", "2"), "{\"l\":[]}")).isEqualTo("{\"l\":[]}");
	}

	@Test
	void costsNothingForWhatIsTheSameObject() {
		List<Rows.Row> rows = new ArrayList<>(IntStream.range(0, 10_000)
			.mapToObj((key) -> new Rows.Row("" + key, new View(Map.of("title", "t" + key))))
			.toList());
		View old = new View(Map.of("l", new Rows(rows)));
		rows.set(5000, new Rows.Row("5000", new View(Map.of("title", "new"))));
		rows.remove(20);
		View next = new View(Map.of("l", new Rows(rows)));
		assertThat(Json.of(ViewDiff.diff(old, next)))
			.isEqualTo("{\"l\":{\"-\":[\"20\"],\"~\":{\"5000\":{\"title\":\"new\"}}}}");
	}

	@Test
	void refusesToBeAppliedToAnotherView() {
		Delta delta = ViewDiff.diff(Json.view(rows("1", "2")), Json.view(rows("2", "1")));
		assertThatIllegalArgumentException().isThrownBy(() -> delta.applyTo(Json.view(rows("1"))))
			.withMessage("The delta was made from other rows: there is no row 2");
	}

}
