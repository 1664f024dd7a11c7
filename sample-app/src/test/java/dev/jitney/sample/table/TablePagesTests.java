package dev.jitney.sample.table;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@JitneyTest
class TablePagesTests {

	private TestTab tab;

	@BeforeEach
	void createRows(@Autowired TestBrowser browser) {
		this.tab = browser.open("/table");
		this.tab.find("#run").click();
	}

	@Test
	void swappingMovesTwoRows() {
		this.tab.find("#swaprows").click();
		assertThat(this.tab.select("#tbody tr:nth-child(2) td:first-child").text()).isEqualTo("999");
		assertThat(this.tab.lastDelta().toJson())
			.isEqualTo("{\"Table.rows\":{\"m\":[[\"999\",\"1\"],[\"2\",\"998\"]]}}");
	}

	@Test
	void removingSendsAKey() {
		this.tab.find("#tbody tr:nth-child(3) .remove").click();
		assertThat(this.tab.lastDelta().toJson())
			.isEqualTo("{\"Table.size\":\"999 rows\",\"Table.rows\":{\"-\":[\"3\"]}}");
	}

	@Test
	void selectingChangesTwoRows() {
		this.tab.find("#tbody tr:nth-child(2) .lbl").click();
		this.tab.find("#tbody tr:nth-child(5) .lbl").click();
		assertThat(this.tab.select("tr.danger td:first-child").eachText()).containsExactly("5");
		assertThat(this.tab.lastDelta().bytes()).isLessThan(150);
	}

	@Test
	void updatingAndAppending() {
		this.tab.find("#update").click();
		assertThat(this.tab.select("#tbody .lbl").eachText().stream().filter((label) -> label.endsWith(" !!!")))
			.hasSize(100);
		this.tab.find("#add").click();
		assertThat(this.tab.find(".size").text()).isEqualTo("2,000 rows");
		this.tab.find("#clear").click();
		assertThat(this.tab.findAll("#tbody tr")).isEmpty();
	}

}
