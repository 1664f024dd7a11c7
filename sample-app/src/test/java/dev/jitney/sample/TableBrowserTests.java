package dev.jitney.sample;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class TableBrowserTests extends ShowcaseBrowserTest {

	private Page page;

	@BeforeEach
	void openTable(Page page) {
		this.page = open(page, "/table");
	}

	@Test
	void createsAndReplacesAThousandRows() {
		run("run", 1_000);
		assertThat(cell(1, 1)).hasText("1");
		this.page.locator("#run").click();
		assertThat(cell(1, 1)).hasText("1001");
		assertThat(rows()).hasCount(1_000);
	}

	@Test
	void createsTenThousandRows() {
		run("runlots", 10_000);
		assertThat(cell(10_000, 1)).hasText("10000");
	}

	@Test
	void appendsAThousandRows() {
		run("run", 1_000);
		run("add", 2_000);
		assertThat(cell(1_001, 1)).hasText("1001");
	}

	@Test
	void updatesEveryTenthRow() {
		run("run", 1_000);
		String before = cell(11, 2).innerText();
		this.page.locator("#update").click();
		assertThat(cell(11, 2)).hasText(before + " !!!");
		assertThat(rows().getByText("!!!")).hasCount(100);
	}

	@Test
	void swapsTwoRowsWithoutMakingThemAnew() {
		run("run", 1_000);
		this.page.evaluate("() => { const rows = document.querySelectorAll('#tbody tr'); window.second = rows[1] }");
		this.page.locator("#swaprows").click();
		assertThat(cell(2, 1)).hasText("999");
		assertThat(cell(999, 1)).hasText("2");
		org.assertj.core.api.Assertions
			.assertThat(this.page.evaluate("() => document.querySelectorAll('#tbody tr')[998] === window.second"))
			.isEqualTo(true);
	}

	@Test
	void selectsOneRow() {
		run("run", 1_000);
		cell(5, 2).locator("a").click();
		assertThat(this.page.locator("#tbody .danger")).hasCount(1);
		assertThat(this.page.locator("#tbody .danger td").first()).hasText("5");
		cell(7, 2).locator("a").click();
		assertThat(this.page.locator("#tbody .danger td").first()).hasText("7");
	}

	@Test
	void removesARow() {
		run("run", 1_000);
		cell(3, 3).locator(".glyphicon-remove").click();
		assertThat(rows()).hasCount(999);
		assertThat(cell(3, 1)).hasText("4");
	}

	@Test
	void clearsTheTable() {
		run("run", 1_000);
		run("clear", 0);
	}

	private void run(String operation, int rows) {
		this.page.locator("#" + operation).click();
		assertThat(rows()).hasCount(rows);
	}

	private Locator rows() {
		return this.page.locator("#tbody tr");
	}

	private Locator cell(int row, int column) {
		return this.page.locator("#tbody tr:nth-child(" + row + ") td:nth-child(" + column + ")");
	}

}
