package dev.jitney.sample.todos;

import java.util.List;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@JitneyTest
class TodoPagesTests {

	private TestTab tab;

	@BeforeEach
	void openTodos(@Autowired TestBrowser browser) {
		this.tab = browser.open("/todos");
	}

	@Test
	void listIsHiddenWhileItIsEmpty() {
		assertThat(this.tab.findAll(".main, footer.footer")).isEmpty();
		add("Milk");
		assertThat(this.tab.findAll(".main, footer.footer")).hasSize(2);
	}

	@Test
	void addsTrimmedTodosAndClearsTheInput() {
		add("  Milk  ", "Bread");
		assertThat(titles()).containsExactly("Milk", "Bread");
		assertThat(this.tab.find(".new-todo").value()).isEmpty();
		assertThat(this.tab.find(".todo-count").text()).isEqualTo("2 items left");
	}

	@Test
	void createsNoEmptyTodo() {
		add("   ");
		assertThat(this.tab.deltas()).isEmpty();
	}

	@Test
	void fastTypistLosesNothing() {
		this.tab.atOnce((fast) -> add("Milk", "Bread", "Eggs"));
		assertThat(titles()).containsExactly("Milk", "Bread", "Eggs");
	}

	@Test
	void completesOneOrAll() {
		add("Milk", "Bread");
		this.tab.field("Milk").check();
		assertThat(this.tab.select("li.completed label").eachText()).containsExactly("Milk");
		this.tab.field("Mark all as complete").check();
		assertThat(this.tab.select("li.completed label").eachText()).containsExactly("Milk", "Bread");
		this.tab.button("Clear completed").click();
		assertThat(this.tab.findAll(".main")).isEmpty();
	}

	@Test
	void editsWithADoubleClick() {
		add("Milk");
		this.tab.find(".view label").doubleClick();
		assertThat(this.tab.focused()).hasToString("<input class=\"edit\" aria-label=\"Edit todo\">");
		this.tab.field("Edit todo").type("Oat milk");
		this.tab.press("Enter");
		assertThat(titles()).containsExactly("Oat milk");
		assertThat(this.tab.findAll("li.editing")).isEmpty();
	}

	@Test
	void leavesWithEscapeAndSavesOnBlur() {
		add("Milk");
		this.tab.find(".view label").doubleClick();
		this.tab.field("Edit todo").type("Nothing");
		this.tab.press("Escape");
		assertThat(titles()).containsExactly("Milk");
		this.tab.find(".view label").doubleClick();
		this.tab.field("Edit todo").type("Bread");
		this.tab.field("Edit todo").blur();
		assertThat(titles()).containsExactly("Bread");
	}

	@Test
	void filtersByLink() {
		add("Milk", "Bread");
		this.tab.field("Milk").check();
		this.tab.link("Active").click();
		assertThat(this.tab.url()).isEqualTo("/todos/active");
		assertThat(titles()).containsExactly("Bread");
		this.tab.link("Completed").click();
		assertThat(titles()).containsExactly("Milk");
		this.tab.back();
		assertThat(titles()).containsExactly("Bread");
		assertThat(this.tab.find(".filters a.selected").text()).isEqualTo("Active");
	}

	@Test
	void allTabsOfABrowserShowOneList(@Autowired TestBrowser stranger) {
		TestTab second = this.tab.browser().open("/todos");
		add("Milk");
		assertThat(second.select(".todo-list label").eachText()).containsExactly("Milk");
		assertThat(stranger.open("/todos").findAll(".todo-list li")).isEmpty();
	}

	private void add(String... titles) {
		for (String title : titles) {
			this.tab.find(".new-todo").type(title);
			this.tab.find(".new-todo").submit();
		}
	}

	private List<String> titles() {
		return this.tab.select(".todo-list label").eachText();
	}

}
