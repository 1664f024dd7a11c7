package dev.jitney.test.kit;

import java.util.List;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever breaks: each todo is on the list once, and in the ledger once. */
@JitneyTest
@Import(Ledger.class)
class FaultTests {

	@Autowired
	private Ledger ledger;

	private TestTab tab;

	@BeforeEach
	void openTodos(@Autowired TestBrowser browser) {
		this.ledger.entries().clear();
		this.tab = browser.open("/todos");
	}

	@AfterEach
	void tabGoesOn() {
		List<String> before = this.tab.select("li span").eachText();
		add("last");
		assertThat(this.tab.select("li span").eachText()).startsWith(before.toArray(String[]::new)).endsWith("last");
		assertThat(this.ledger.entries()).isEqualTo(this.tab.select("li span").eachText());
	}

	@Test
	void droppedSocketIsOpenedAgain() {
		add("Milk");
		this.tab.faults().dropSocket();
		assertThat(this.tab.isConnected()).isTrue();
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void whatIsDoneOfflineIsSentLater() {
		this.tab.faults().goOffline();
		add("Milk");
		assertThat(this.tab.isConnected()).isFalse();
		assertThat(titles()).isEmpty();
		assertThat(this.ledger.entries()).isEmpty();
		this.tab.faults().goOnline();
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void lineThatDiesUnnoticedIsTakenOver() {
		this.tab.faults().goOfflineUnnoticed();
		add("Milk");
		this.tab.faults().goOnline();
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void lostEventIsSentAgain() {
		this.tab.field("New todo").type("Milk");
		this.tab.faults().loseNextEvent();
		this.tab.find("form").submit();
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void duplicateEventRunsOnce() {
		this.tab.field("New todo").type("Milk");
		this.tab.faults().duplicateNextEvent();
		this.tab.find("form").submit();
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void swappedEventsAreSentAgainInOrder() {
		this.tab.faults().swapNextEvents();
		this.tab.atOnce((fast) -> {
			fast.field("New todo").type("Milk");
			fast.find("form").submit();
		});
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void eventThatNoneOvertakesArrives() {
		this.tab.faults().swapNextEvents();
		add("Milk");
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void lostUpdateIsMadeUpFor() {
		this.tab.field("New todo").type("Milk");
		this.tab.faults().loseNextUpdate();
		this.tab.find("form").submit();
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void duplicateUpdateIsIgnored() {
		this.tab.field("New todo").type("Milk");
		this.tab.faults().duplicateNextUpdate();
		this.tab.find("form").submit();
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void swappedUpdatesAreMadeUpFor() {
		this.tab.faults().swapNextUpdates();
		this.tab.atOnce((fast) -> {
			fast.field("New todo").type("Milk");
			fast.find("form").submit();
		});
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void repeatedEventsRunOnce() {
		add("Milk");
		this.tab.faults().resendEvents();
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void anotherNodeTakesOver() {
		add("Milk");
		this.tab.faults().killNode();
		assertThat(this.tab.isConnected()).isTrue();
		assertThat(titles()).containsExactly("Milk");
	}

	@Test
	void eventThatWasWrittenBeforeTheNodeDiedIsNotRunAgain() {
		this.tab.field("New todo").type("Milk");
		this.tab.faults().killNodeAfterNextCommit();
		this.tab.find("form").submit();
		assertThat(titles()).containsExactly("Milk");
		assertThat(this.ledger.entries()).containsExactly("Milk");
	}

	@Test
	void nodesMayDieOneAfterTheOther() {
		for (String title : List.of("a", "b", "c")) {
			this.tab.field("New todo").type(title);
			this.tab.faults().killNodeAfterNextCommit();
			this.tab.find("form").submit();
		}
		assertThat(titles()).containsExactly("a", "b", "c");
	}

	private List<String> titles() {
		return this.tab.select("li span").eachText();
	}

	private void add(String title) {
		this.tab.field("New todo").type(title);
		this.tab.find("form").submit();
	}

}
