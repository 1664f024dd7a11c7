package dev.jitney.sample.table;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableTests {

	private final Table table = new Table();

	@Test
	void createsRowsAnewAndAppends() {
		this.table.run();
		this.table.run();
		assertThat(this.table.rows()).hasSize(1_000).first().extracting(BenchmarkRow::id).isEqualTo(1_001);
		this.table.add();
		assertThat(this.table.rows()).hasSize(2_000);
		this.table.runLots();
		assertThat(this.table.rows()).hasSize(10_000);
		assertThat(this.table.size()).isEqualTo("10,000 rows");
	}

	@Test
	void updatesEveryTenthRow() {
		this.table.run();
		this.table.update();
		assertThat(this.table.rows().stream().filter((row) -> row.label().endsWith(" !!!"))).hasSize(100);
		assertThat(this.table.rows().get(10).label()).endsWith(" !!!");
	}

	@Test
	void swapsTheSecondRowAndTheLastButOne() {
		this.table.run();
		this.table.swapRows();
		assertThat(this.table.rows().get(1).id()).isEqualTo(999);
		assertThat(this.table.rows().get(998).id()).isEqualTo(2);
	}

	@Test
	void doesNotSwapRowsThatAreNotThere() {
		this.table.swapRows();
		assertThat(this.table.rows()).isEmpty();
	}

	@Test
	void selectsOneRowAndForgetsItWhenCleared() {
		this.table.run();
		this.table.select(7);
		assertThat(this.table.rows().stream().filter(this.table::isSelected)).extracting(BenchmarkRow::id)
			.containsExactly(7);
		this.table.clear();
		assertThat(this.table.isSelected(new BenchmarkRow(7, ""))).isFalse();
	}

	@Test
	void removesARow() {
		this.table.run();
		this.table.remove(5);
		assertThat(this.table.rows()).hasSize(999).noneMatch((row) -> row.id() == 5);
	}

}
