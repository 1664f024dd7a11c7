package dev.jitney.test.kit;

import java.util.List;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@JitneyTest
@Import(Ledger.class)
class DrivingTests {

	@Autowired
	private TestBrowser browser;

	private TestTab tab;

	@BeforeEach
	void openTodos() {
		this.tab = this.browser.open("/todos");
	}

	@Test
	void showsTheFirstPaint() {
		assertThat(this.tab.title()).isEqualTo("Todos");
		assertThat(this.tab.text()).isEqualTo("Add Nothing to do Away");
		assertThat(this.tab.deltas()).isEmpty();
		assertThat(this.tab.isConnected()).isTrue();
	}

	@Test
	void typingReachesTheStateThatTheControlIsBoundTo() {
		this.tab.field("New todo").type("Milk");
		assertThat(this.tab.state(Todos.class).draft()).isEqualTo("Milk");
		assertThat(this.tab.lastDelta().toJson()).isEqualTo("{\"Todos.draft\":\"Milk\"}");
		assertThat(this.tab.field("New todo").value()).isEqualTo("Milk");
	}

	@Test
	void deltasAreExactToTheByte() {
		add("Milk");
		this.tab.find("li input").check();
		assertThat(this.tab.lastDelta().toJson()).isEqualTo("{\"Todos.items\":{\"~\":{\"1\":{\"done\":true}}}}");
		assertThat(this.tab.lastDelta().frame())
			.isEqualTo("{\"n\":3,\"s\":3,\"d\":{\"Todos.items\":{\"~\":{\"1\":{\"done\":true}}}}}");
		assertThat(this.tab.lastDelta().bytes()).isEqualTo(59);
	}

	@Test
	void rowsAreFoundWhereverTheyStand() {
		add("Milk");
		add("Bread");
		var bread = this.tab.findAll("li").get(1);
		bread.find("span").doubleClick();
		this.tab.findAll("li button").get(0).click();
		assertThat(bread.text()).isEqualTo("Bread! ×");
		assertThat(this.tab.select("li").eachText()).containsExactly("Bread! ×");
		bread.find("button").click();
		assertThat(bread.isPresent()).isFalse();
		assertThat(this.tab.text()).contains("Nothing to do");
	}

	@Test
	void checkboxShowsWhatTheServerSays() {
		add("Milk");
		this.tab.field("Milk").check();
		assertThat(this.tab.find("li").attr("class")).isEqualTo("done");
		assertThat(this.tab.field("Milk").isChecked()).isTrue();
		this.tab.field("Milk").check();
		assertThat(this.tab.deltas()).isEmpty();
		this.tab.field("Milk").uncheck();
		assertThat(this.tab.field("Milk").isChecked()).isFalse();
	}

	@Test
	void enterSubmitsTheForm() {
		this.tab.field("New todo").type("Milk");
		this.tab.press("Enter");
		assertThat(this.tab.select("li span").eachText()).containsExactly("Milk");
	}

	@Test
	void buttonSubmitsItsForm() {
		this.tab.field("New todo").type("Milk");
		this.tab.button("Add").click();
		assertThat(this.tab.select("li span").eachText()).containsExactly("Milk");
	}

	@Test
	void whatIsDoneAtOnceIsSentInOrder() {
		this.tab.atOnce((fast) -> {
			fast.field("New todo").type("Milk");
			fast.find("form").submit();
			fast.field("New todo").type("Bread");
			fast.find("form").submit();
		});
		assertThat(this.tab.select("li span").eachText()).containsExactly("Milk", "Bread");
		assertThat(this.tab.deltas()).hasSize(4);
	}

	@Test
	void linksLeadToPagesAndTheStateStays() {
		add("Milk");
		this.tab.link("Away").click();
		assertThat(this.tab.url()).isEqualTo("/away");
		assertThat(this.tab.title()).isEqualTo("Away");
		assertThat(this.tab.find("#count").text()).isEqualTo("1");
		this.tab.back();
		assertThat(this.tab.url()).isEqualTo("/todos");
		assertThat(this.tab.select("li span").eachText()).containsExactly("Milk");
		this.tab.forward();
		assertThat(this.tab.url()).isEqualTo("/away");
	}

	@Test
	void linkOutOfTheApplicationIsWhereTheTabEnds() {
		this.tab.open("/away");
		this.tab.link("Elsewhere").click();
		assertThat(this.tab.url()).isEqualTo("https://example.org/");
		this.tab.back();
		assertThat(this.tab.url()).isEqualTo("/away");
		assertThat(this.tab.isConnected()).isTrue();
	}

	@Test
	void reloadKeepsTheTab() {
		add("Milk");
		this.tab.reload();
		assertThat(this.tab.select("li span").eachText()).containsExactly("Milk");
		add("Bread");
		assertThat(this.tab.select("li span").eachText()).containsExactly("Milk", "Bread");
	}

	@Test
	void addressBarKeepsTheTab() {
		add("Milk");
		this.tab.open("/away");
		assertThat(this.tab.find("#count").text()).isEqualTo("1");
	}

	@Test
	void duplicateIsACopyOfItsOwn() {
		add("Milk");
		TestTab copy = this.tab.duplicate();
		assertThat(copy.select("li span").eachText()).containsExactly("Milk");
		copy.find("li button").click();
		assertThat(copy.findAll("li")).isEmpty();
		assertThat(this.tab.select("li span").eachText()).containsExactly("Milk");
	}

	@Test
	void anotherTabHasStatesOfItsOwn() {
		add("Milk");
		TestTab other = this.browser.open("/todos");
		assertThat(other.findAll("li")).isEmpty();
		other.close();
		assertThat(other.isConnected()).isFalse();
	}

	@Test
	void failureIsExpectedOrFailsTheTest(@Autowired Ledger ledger) {
		this.tab.field("New todo").type("trouble");
		assertThat(this.tab.expectFailure(() -> this.tab.find("form").submit()))
			.satisfies((outcome) -> assertThat(outcome.kind()).isEqualTo("failed"))
			.satisfies((outcome) -> assertThat(outcome.message()).contains("no trouble, please"));
		assertThat(this.tab.findAll("li")).isEmpty();
		assertThat(ledger.entries()).doesNotContain("trouble");
	}

	private void add(String title) {
		this.tab.field("New todo").type(title);
		this.tab.find("form").submit();
	}

	@Test
	void copyOfTheDocumentIsTheTestsOwn() {
		this.tab.html().body().empty();
		assertThat(this.tab.select("li, p").eachText()).isEqualTo(List.of("Nothing to do"));
	}

}
