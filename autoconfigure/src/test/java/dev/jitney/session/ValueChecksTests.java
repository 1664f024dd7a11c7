package dev.jitney.session;

import java.util.concurrent.atomic.AtomicInteger;

import dev.jitney.state.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Values that are no function of their state are found while developing. */
class ValueChecksTests {

	private final SessionFixture fixture = new SessionFixture(Odd.class);

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void valueThatIsDifferentEachTimeIsNamedWithSlotAndPage() {
		this.fixture.page("/odd", main(p(text(Odd::fine)), p(text(Odd::random))));
		assertThatExceptionOfType(PageVisitException.class).isThrownBy(() -> this.fixture.visit("s", "/odd"))
			.havingRootCause()
			.withMessageContaining("On the page /odd a value is not the same when it is asked for twice: Odd.random;"
					+ " a value depends on its state, the locale and the user only:"
					+ " let a handler put anything else into a field");
	}

	@Test
	void valueThatChangesItsStateIsNamedWithSlotAndPage() {
		this.fixture.page("/odd", main(p(text(Odd::fine)), p(text(Odd::counting))));
		assertThatExceptionOfType(PageVisitException.class).isThrownBy(() -> this.fixture.visit("s", "/odd"))
			.havingRootCause()
			.withMessageContaining("Odd.counting: on the page /odd this value changes the state " + Odd.class.getName()
					+ "; a value is read only: let a handler make the change");
	}

	@Test
	void valueOfItsStateAloneIsFine() {
		this.fixture.page("/odd", main(p(text(Odd::fine))));
		assertThat(this.fixture.visit("s", "/odd").view().values()).containsEntry("Odd.fine", "0");
	}

	@State
	static class Odd {

		private static final AtomicInteger numbers = new AtomicInteger();

		private int count;

		int fine() {
			return this.count;
		}

		int random() {
			return numbers.incrementAndGet();
		}

		boolean counting() {
			this.count = 1;
			return true;
		}

	}

}
