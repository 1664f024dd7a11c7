package dev.jitney.sample.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import dev.jitney.state.State;

/** The rows and the operations that js-framework-benchmark measures. */
@State
class Table {

	private static final List<String> ADJECTIVES = List.of("brisk", "calm", "dusty", "early", "fancy", "gentle",
			"hollow", "idle", "jolly", "keen", "late", "muddy", "narrow", "odd", "plain", "quiet", "rapid", "shiny",
			"tidy", "vast");

	private static final List<String> COLOURS = List.of("amber", "blue", "coral", "green", "ivory", "lilac", "olive",
			"pink", "red", "teal", "white");

	private static final List<String> NOUNS = List.of("bus", "bridge", "clock", "depot", "ferry", "garage", "harbour",
			"lamp", "meter", "platform", "route", "ticket", "tram");

	private List<BenchmarkRow> rows = new ArrayList<>();

	private int lastId;

	private int selected;

	List<BenchmarkRow> rows() {
		return this.rows;
	}

	boolean isSelected(BenchmarkRow row) {
		return row.id() == this.selected;
	}

	String size() {
		return "%,d rows".formatted(this.rows.size());
	}

	void run() {
		create(1_000);
	}

	void runLots() {
		create(10_000);
	}

	void add() {
		append(1_000);
	}

	void update() {
		for (int index = 0; index < this.rows.size(); index += 10) {
			this.rows.set(index, this.rows.get(index).exclaim());
		}
	}

	void clear() {
		this.rows.clear();
		this.selected = 0;
	}

	void swapRows() {
		if (this.rows.size() > 998) {
			Collections.swap(this.rows, 1, 998);
		}
	}

	void select(int id) {
		this.selected = id;
	}

	void remove(int id) {
		this.rows.removeIf((row) -> row.id() == id);
	}

	private void create(int count) {
		clear();
		append(count);
	}

	private void append(int count) {
		for (int index = 0; index < count; index++) {
			this.rows.add(new BenchmarkRow(++this.lastId, label()));
		}
	}

	private static String label() {
		return any(ADJECTIVES) + " " + any(COLOURS) + " " + any(NOUNS);
	}

	private static String any(List<String> words) {
		return words.get(ThreadLocalRandom.current().nextInt(words.size()));
	}

}
