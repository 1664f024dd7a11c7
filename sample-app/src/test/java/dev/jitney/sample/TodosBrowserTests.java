package dev.jitney.sample;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The public specification of TodoMVC, point by point. */
class TodosBrowserTests extends ShowcaseBrowserTest {

	private Page page;

	@BeforeEach
	void openTodos(Page page) {
		this.page = open(page, "/todos");
	}

	@Test
	void hidesMainAndFooterWhenThereAreNoTodos() {
		assertThat(this.page.locator(".main")).not().isVisible();
		assertThat(this.page.locator("footer.footer")).not().isVisible();
		add("Milk");
		assertThat(this.page.locator(".main")).isVisible();
		assertThat(this.page.locator("footer.footer")).isVisible();
		item(0).hover();
		item(0).locator(".destroy").click();
		assertThat(this.page.locator(".main")).not().isVisible();
		assertThat(this.page.locator("footer.footer")).not().isVisible();
	}

	@Test
	void focusesTheInputForANewTodo() {
		assertThat(newTodo()).isFocused();
		add("Milk");
		assertThat(newTodo()).isFocused();
	}

	@Test
	void appendsTrimmedTodosAndClearsTheInput() {
		add("  Milk  ", "Bread");
		assertThat(labels()).hasText(new String[] { "Milk", "Bread" });
		assertThat(newTodo()).hasValue("");
	}

	@Test
	void createsNoEmptyTodo() {
		add("Milk", "   ", "");
		add("Bread");
		assertThat(labels()).hasText(new String[] { "Milk", "Bread" });
	}

	@Test
	void showsMarkupAsText() {
		add("<b>Milk</b> & \"bread\"");
		assertThat(labels()).hasText(new String[] { "<b>Milk</b> & \"bread\"" });
	}

	@Test
	void marksAllAsCompletedAndBack() {
		add("Milk", "Bread", "Eggs");
		this.page.locator(".toggle-all").check();
		assertThat(completed()).hasCount(3);
		this.page.locator(".toggle-all").uncheck();
		assertThat(completed()).hasCount(0);
	}

	@Test
	void markAllFollowsTheTodos() {
		add("Milk", "Bread");
		this.page.locator(".toggle-all").check();
		assertThat(completed()).hasCount(2);
		item(0).locator(".toggle").uncheck();
		assertThat(this.page.locator(".toggle-all")).not().isChecked();
		item(0).locator(".toggle").check();
		assertThat(this.page.locator(".toggle-all")).isChecked();
		add("Eggs");
		assertThat(this.page.locator(".toggle-all")).not().isChecked();
	}

	@Test
	void completesATodoByItsCheckbox() {
		add("Milk", "Bread");
		item(0).locator(".toggle").check();
		assertThat(item(0)).hasClass(Pattern.compile("\\bcompleted\\b"));
		assertThat(item(1)).not().hasClass(Pattern.compile("\\bcompleted\\b"));
		item(0).locator(".toggle").uncheck();
		assertThat(completed()).hasCount(0);
	}

	@Test
	void showsTheButtonThatDeletesWhileHovering() {
		add("Milk", "Bread");
		assertThat(item(0).locator(".destroy")).hasCSS("opacity", "0");
		item(0).hover();
		assertThat(item(0).locator(".destroy")).hasCSS("opacity", "1");
		item(0).locator(".destroy").click();
		assertThat(labels()).hasText(new String[] { "Bread" });
	}

	@Test
	void editsOnDoubleClickWithOtherControlsHidden() {
		add("Milk", "Bread");
		Locator edit = edit(1);
		assertThat(edit).isFocused();
		assertThat(edit).hasValue("Bread");
		assertThat(item(1)).hasClass(Pattern.compile("\\bediting\\b"));
		assertThat(item(1).locator(".view")).not().isVisible();
		assertThat(item(0).locator(".view")).isVisible();
	}

	@Test
	void savesOnEnterTrimmed() {
		add("Milk", "Bread");
		Locator edit = edit(1);
		edit.fill("  Rye bread ");
		edit.press("Enter");
		assertThat(labels()).hasText(new String[] { "Milk", "Rye bread" });
		assertThat(this.page.locator(".edit")).hasCount(0);
	}

	@Test
	void savesOnBlur() {
		add("Milk", "Bread");
		Locator edit = edit(1);
		edit.fill("Rye bread");
		newTodo().focus();
		assertThat(labels()).hasText(new String[] { "Milk", "Rye bread" });
		assertThat(this.page.locator(".edit")).hasCount(0);
	}

	@Test
	void cancelsOnEscape() {
		add("Milk", "Bread");
		Locator edit = edit(1);
		edit.fill("Rye bread");
		edit.press("Escape");
		assertThat(this.page.locator(".edit")).hasCount(0);
		assertThat(labels()).hasText(new String[] { "Milk", "Bread" });
	}

	@Test
	void deletesATodoThatIsEditedToNothing() {
		add("Milk", "Bread");
		Locator edit = edit(1);
		edit.fill("   ");
		edit.press("Enter");
		assertThat(labels()).hasText(new String[] { "Milk" });
	}

	@Test
	void countsActiveTodosInPlural() {
		add("Milk");
		assertThat(this.page.locator(".todo-count")).hasText("1 item left");
		assertThat(this.page.locator(".todo-count strong")).hasText("1");
		add("Bread");
		assertThat(this.page.locator(".todo-count")).hasText("2 items left");
		item(0).locator(".toggle").check();
		item(1).locator(".toggle").check();
		assertThat(this.page.locator(".todo-count")).hasText("0 items left");
	}

	@Test
	void clearsCompletedTodosAndHidesTheButtonWhenThereAreNone() {
		add("Milk", "Bread");
		Locator clear = this.page.locator(".clear-completed");
		assertThat(clear).not().isVisible();
		item(0).locator(".toggle").check();
		assertThat(clear).hasText("Clear completed");
		clear.click();
		assertThat(labels()).hasText(new String[] { "Bread" });
		assertThat(clear).not().isVisible();
	}

	@Test
	void keepsTodosOverAReloadButNotTheEditing() {
		add("Milk", "Bread");
		item(0).locator(".toggle").check();
		assertThat(completed()).hasCount(1);
		edit(1);
		this.page.reload();
		awaitReady(this.page);
		assertThat(labels()).hasText(new String[] { "Milk", "Bread" });
		assertThat(completed()).hasCount(1);
		assertThat(item(0).locator(".toggle")).isChecked();
		assertThat(this.page.locator(".edit")).hasCount(0);
	}

	@Test
	void filtersByRoute() {
		add("Milk", "Bread");
		item(0).locator(".toggle").check();
		filter("Active", "/todos/active");
		assertThat(labels()).hasText(new String[] { "Bread" });
		filter("Completed", "/todos/completed");
		assertThat(labels()).hasText(new String[] { "Milk" });
		this.page.goBack();
		assertThat(labels()).hasText(new String[] { "Bread" });
		this.page.goBack();
		assertThat(labels()).hasText(new String[] { "Milk", "Bread" });
		this.page.goForward();
		assertThat(labels()).hasText(new String[] { "Bread" });
		assertThat(this.page.locator(".selected")).hasText("Active");
	}

	@Test
	void keepsTheFilterOverAReload() {
		add("Milk", "Bread");
		item(0).locator(".toggle").check();
		filter("Completed", "/todos/completed");
		this.page.reload();
		awaitReady(this.page);
		assertThat(labels()).hasText(new String[] { "Milk" });
		assertThat(this.page.locator(".selected")).hasText("Completed");
	}

	@Test
	void aTodoLeavesTheListWhoseFilterItNoLongerPasses() {
		add("Milk", "Bread");
		filter("Active", "/todos/active");
		// not check(), which looks again after the click and would find the next todo
		item(0).locator(".toggle").click();
		assertThat(labels()).hasText(new String[] { "Bread" });
		assertThat(this.page.locator(".todo-count")).hasText("1 item left");
	}

	@Test
	void allTabsOfABrowserShowOneList(BrowserContext context) {
		Page other = open(context.newPage(), "/todos");
		add("Milk");
		assertThat(other.locator(".todo-list label")).hasText(new String[] { "Milk" });
		other.locator(".todo-list .toggle").check();
		assertThat(completed()).hasCount(1);
	}

	private void add(String... titles) {
		for (String title : titles) {
			newTodo().fill(title);
			newTodo().press("Enter");
		}
		if (!titles[titles.length - 1].isBlank()) {
			assertThat(labels().last()).hasText(titles[titles.length - 1].strip());
		}
	}

	private Locator edit(int index) {
		item(index).locator("label").dblclick();
		return item(index).locator(".edit");
	}

	private void filter(String name, String path) {
		this.page.locator(".filters a").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(this.page.locator(".selected")).hasText(name);
		assertThat(this.page).hasURL(url(path));
	}

	private Locator newTodo() {
		return this.page.locator(".new-todo");
	}

	private Locator labels() {
		return this.page.locator(".todo-list .view label");
	}

	private Locator item(int index) {
		return this.page.locator(".todo-list li").nth(index);
	}

	private Locator completed() {
		return this.page.locator(".todo-list .completed");
	}

}
