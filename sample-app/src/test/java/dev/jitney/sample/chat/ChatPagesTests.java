package dev.jitney.sample.chat;

import java.time.Duration;

import dev.jitney.event.Event;
import dev.jitney.event.ToastKind;
import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestClock;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@JitneyTest
class ChatPagesTests {

	private TestTab ann;

	private TestTab bob;

	@BeforeEach
	void enterTheHarbour(@Autowired TestBrowser browser) {
		this.ann = browser.open("/chat/harbour");
		this.bob = browser.newSession().open("/chat/harbour");
	}

	@Test
	void everybodyHearsWhatIsSaid(@Autowired TestBrowser browser) {
		TestTab market = browser.open("/chat/market");
		this.ann.field("Your name").type("Ann");
		say(this.ann, "Hello");
		assertThat(this.bob.select(".messages li").eachText()).containsExactly("AnnHello12:00");
		assertThat(this.bob.findAll(".messages li.mine")).isEmpty();
		assertThat(this.ann.findAll(".messages li.mine")).hasSize(1);
		assertThat(this.ann.find("#message").value()).isEmpty();
		assertThat(market.text()).contains("Nobody has said anything yet.");
	}

	@Test
	void messagesAreStampedWithTheTime(@Autowired TestClock clock) {
		clock.advance(Duration.ofMinutes(25));
		say(this.ann, "Late");
		assertThat(this.bob.find(".messages .time").text()).isEqualTo("12:25");
	}

	@Test
	void whoIsAwayCatchesUp() {
		this.bob.faults().goOffline();
		say(this.ann, "Hello");
		assertThat(this.bob.findAll(".messages li")).isEmpty();
		this.bob.faults().goOnline();
		assertThat(this.bob.select(".said").eachText()).containsExactly("Hello");
	}

	@Test
	void nothingIsSaidTwiceThoughTheNodeDies() {
		this.ann.field("Message").type("Hello");
		this.ann.faults().killNodeAfterNextCommit();
		this.ann.find("form").submit();
		assertThat(this.bob.select(".said").eachText()).containsExactly("Hello");
		assertThat(this.bob.state(Room.class, "harbour").messages()).hasSize(1);
	}

	@Test
	void anotherRoomIsEnteredByName() {
		this.ann.link("All rooms").click();
		this.ann.field("Another room").type("Old Town");
		this.ann.button("Enter").click();
		assertThat(this.ann.clientEvents())
			.containsExactly(Event.toast("A room is named with letters, digits and hyphens", ToastKind.WARNING));
		this.ann.field("Another room").type("Old-Town");
		this.ann.button("Enter").click();
		assertThat(this.ann.url()).isEqualTo("/chat/old-town");
		assertThat(this.ann.title()).isEqualTo("old-town");
	}

	private static void say(TestTab tab, String text) {
		tab.field("Message").type(text);
		tab.button("Send").click();
	}

}
