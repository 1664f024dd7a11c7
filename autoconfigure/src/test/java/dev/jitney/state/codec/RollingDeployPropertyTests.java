package dev.jitney.state.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import dev.jitney.state.State;
import dev.jitney.state.StoredState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Two versions of a class that take turns with one record. */
class RollingDeployPropertyTests {

	private final StateCodec codec = new StateCodec(new StateTypes((type) -> false), StateLimits.defaults());

	@ParameterizedTest
	@MethodSource("seeds")
	void olderNodeThatChangesOneFieldLosesNothingElse(int seed) {
		Newer newer = random(new Random(seed));
		StoredState stored = this.codec.encode(newer);
		for (int turn = 1; turn <= 3; turn++) {
			Older older = new Older();
			this.codec.decode(stored, older);
			older.count++;
			stored = this.codec.encode(older, stored);
			newer.count++;
			Newer back = new Newer();
			this.codec.decode(stored, back);
			assertThat(this.codec.encode(back)).as("turn %d", turn).isEqualTo(this.codec.encode(newer));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void itemsThatAnOlderNodeMovesAddsAndRemovesKeepWhatItDoesNotKnow(int seed) {
		Random random = new Random(seed);
		Newer newer = random(random);
		StoredState before = this.codec.encode(newer);
		Older older = new Older();
		this.codec.decode(before, older);
		if (!older.items.isEmpty()) {
			older.items.remove(random.nextInt(older.items.size()));
		}
		older.items.add(0, new OldItem(1_000, "new", OldColor.RED));
		Collections.shuffle(older.items, random);
		Newer back = new Newer();
		this.codec.decode(this.codec.encode(older, before), back);
		assertThat(back.items).hasSameSizeAs(older.items).allSatisfy((item) -> {
			NewItem expected = newer.items.stream().filter((other) -> other.id() == item.id()).findFirst().orElse(null);
			assertThat(item).isEqualTo((expected != null) ? expected : new NewItem(1_000, "new", NewColor.RED, null));
		});
	}

	static IntStream seeds() {
		return IntStream.range(0, 100);
	}

	private static Newer random(Random random) {
		Newer newer = new Newer();
		newer.color = color(random);
		newer.note = random.nextBoolean() ? "note" : null;
		newer.chosen = random.nextBoolean() ? Optional.of(item(random, 500)) : Optional.empty();
		newer.shape = random.nextBoolean() ? new NewShapes.Circle(random.nextInt(3), "x") : new NewShapes.Star(5);
		for (int index = random.nextInt(6); index > 0; index--) {
			newer.items.add(item(random, index));
			newer.byName.put("k" + index, item(random, index));
			newer.plain.add(new NewPlain("p" + index, color(random)));
			newer.colors.add(color(random));
		}
		return newer;
	}

	private static NewItem item(Random random, long id) {
		return new NewItem(id, "title" + random.nextInt(3), color(random), random.nextBoolean() ? "due" + id : null);
	}

	private static NewColor color(Random random) {
		return NewColor.values()[random.nextInt(NewColor.values().length)];
	}

	enum OldColor {

		RED, BLUE

	}

	enum NewColor {

		RED, BLUE, MAUVE

	}

	record OldItem(long id, String title, OldColor color) {

	}

	record NewItem(long id, String title, NewColor color, String due) {

	}

	record OldPlain(String name) {

	}

	record NewPlain(String name, NewColor color) {

	}

	sealed interface OldShape permits OldShapes.Circle, OldShapes.Square {

	}

	/** Classes of a hierarchy are known by their simple names. */
	static final class OldShapes {

		record Circle(int radius) implements OldShape {

		}

		record Square(int side) implements OldShape {

		}

	}

	sealed interface NewShape permits NewShapes.Circle, NewShapes.Star {

	}

	static final class NewShapes {

		record Circle(int radius, String label) implements NewShape {

		}

		record Star(int points) implements NewShape {

		}

	}

	@State
	static class Older {

		private int count;

		private OldColor color = OldColor.RED;

		private List<OldItem> items = new ArrayList<>();

		private Map<String, OldItem> byName = new LinkedHashMap<>();

		private List<OldPlain> plain = new ArrayList<>();

		private List<OldColor> colors = new ArrayList<>();

		private Optional<OldItem> chosen = Optional.empty();

		private OldShape shape = new OldShapes.Square(1);

	}

	@State
	static class Newer {

		private int count;

		private NewColor color = NewColor.RED;

		private List<NewItem> items = new ArrayList<>();

		private Map<String, NewItem> byName = new LinkedHashMap<>();

		private List<NewPlain> plain = new ArrayList<>();

		private List<NewColor> colors = new ArrayList<>();

		private Optional<NewItem> chosen = Optional.empty();

		private NewShape shape = new NewShapes.Star(5);

		private String note;

	}

}
