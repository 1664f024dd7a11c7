package dev.jitney.sample.counter;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@JitneyTest
class CounterPagesTests {

	private TestTab tab;

	@BeforeEach
	void openCounter(@Autowired TestBrowser browser) {
		this.tab = browser.open("/counter");
	}

	@Test
	void countsByTheStepThatIsChosen() {
		this.tab.button("Increment").click();
		assertThat(this.tab.lastDelta().toJson())
			.isEqualTo("{\"Counter.sign\":\"positive\",\"Counter.count\":\"1\",\"Counter.isZero\":null}");
		this.tab.field("5").check();
		this.tab.button("Increment").click();
		this.tab.button("Increment").click();
		assertThat(this.tab.lastDelta().toJson()).isEqualTo("{\"Counter.count\":\"11\"}");
		assertThat(this.tab.find("#count").text()).isEqualTo("11");
		this.tab.button("Decrement").click();
		assertThat(this.tab.find("#count").text()).isEqualTo("6");
	}

	@Test
	void aClickComesBackInAFewBytes() {
		this.tab.button("Increment").click();
		this.tab.button("Increment").click();
		assertThat(this.tab.lastDelta().bytes()).isLessThan(60);
	}

	@Test
	void zeroCannotBeReset() {
		assertThat(this.tab.button("Reset").isDisabled()).isTrue();
		this.tab.button("Increment").click();
		this.tab.button("Reset").click();
		assertThat(this.tab.state(Counter.class).count()).isZero();
		assertThat(this.tab.button("Reset").isDisabled()).isTrue();
	}

	@Test
	void anotherTabCountsForItself(@Autowired TestBrowser browser) {
		this.tab.button("Increment").click();
		assertThat(browser.open("/counter").find("#count").text()).isEqualTo("0");
	}

	@Test
	void aClickCountsOnceThoughTheNodeDies() {
		this.tab.faults().killNodeAfterNextCommit();
		this.tab.button("Increment").click();
		assertThat(this.tab.find("#count").text()).isEqualTo("1");
	}

}
