package dev.jitney.view;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for all views; a failure names the seed of the pair. */
class ViewDiffPropertyTests {

	private static final int PAIRS = 1000;

	private static void forAll(BiConsumer<View, View> property) {
		for (long seed = 0; seed < PAIRS; seed++) {
			RandomViews random = new RandomViews(seed);
			View old = random.view(3);
			View next = (seed % 5 == 0) ? random.view(3) : random.changed(old, 3);
			try {
				property.accept(old, next);
			}
			catch (Throwable ex) {
				throw new AssertionError("seed " + seed + ": " + Json.of(old) + " -> " + Json.of(next), ex);
			}
		}
	}

	@Test
	void aDeltaMakesTheNewViewOfTheOld() {
		forAll((old, next) -> {
			Delta delta = ViewDiff.diff(old, next);
			assertThat(delta.applyTo(old)).isEqualTo(next);
			assertThat(delta.isEmpty()).isEqualTo(old.equals(next));
		});
	}

	@Test
	void aDeltaSurvivesJson() {
		forAll((old, next) -> {
			Delta delta = ViewDiff.diff(old, next);
			assertThat(Json.delta(Json.of(delta), old)).isEqualTo(delta);
			assertThat(Json.view(Json.of(next))).isEqualTo(next);
		});
	}

	@Test
	void sizesAreThoseOfTheJson() {
		forAll((old, next) -> {
			Delta delta = ViewDiff.diff(old, next);
			assertThat(JsonSize.of(delta)).isEqualTo(bytes(Json.of(delta)));
			assertThat(JsonSize.of(next)).isEqualTo(bytes(Json.of(next)));
			long size = JsonSize.of(next);
			assertThat(JsonSize.isAtMost(next, size)).isTrue();
			assertThat(JsonSize.isAtMost(next, size - 1)).isFalse();
		});
	}

	/**
	 * Only names of slots that are gone can make a delta larger than the view: a view
	 * that is there cannot be replaced as a whole.
	 */
	@Test
	void aDeltaIsNeverLargerThanTheView() {
		forAll((old, next) -> {
			Delta delta = ViewDiff.diff(old, next);
			assertThat(JsonSize.of(delta) - gone(delta)).isLessThanOrEqualTo(JsonSize.of(next));
			delta.changes().forEach((key, change) -> {
				if (change instanceof RowsDelta rows) {
					assertThat(JsonSize.of(rows)).isLessThan(JsonSize.of(next.get(key)));
				}
			});
		});
	}

	private static long gone(Delta delta) {
		long bytes = delta.gone().isEmpty() ? 0 : 5 + JsonSize.of(new Delta(Map.of(), delta.gone()));
		for (Object change : delta.changes().values()) {
			bytes += (change instanceof Delta nested) ? gone(nested) : 0;
		}
		return bytes;
	}

	@Test
	void digestsAreEqualForEqualViewsOnly() {
		Map<String, View> seen = new HashMap<>();
		forAll((old, next) -> {
			for (View view : List.of(old, next)) {
				View other = seen.putIfAbsent(ViewDigest.of(view), view);
				assertThat(other).isIn(null, view);
			}
			assertThat(ViewDigest.of(new RandomViews(1).shuffled(next.values()))).isEqualTo(ViewDigest.of(next));
		});
	}

	private static int bytes(String json) {
		return json.getBytes(StandardCharsets.UTF_8).length;
	}

}
