package dev.jitney.web.policy;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.Refusal;
import dev.jitney.web.identity.BrowserSessionId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionQuotaTests {

	private static final BrowserSessionId BROWSER = new BrowserSessionId("a");

	private final List<String> refusals = new ArrayList<>();

	private final SessionQuota quota = new SessionQuota(Refusal.TOO_MANY_TABS, 2,
			(reason, detail) -> this.refusals.add(reason + ": " + detail));

	@Test
	void refusesOneTooMany() {
		assertThat(this.quota.take(BROWSER)).isPresent();
		assertThat(this.quota.take(BROWSER)).isPresent();
		assertThat(this.quota.take(BROWSER)).isEmpty();
		assertThat(this.refusals).containsExactly("TOO_MANY_TABS: browser session a has 2 already");
	}

	@Test
	void countsEachBrowserByItself() {
		this.quota.take(BROWSER);
		this.quota.take(BROWSER);
		assertThat(this.quota.take(new BrowserSessionId("b"))).isPresent();
	}

	@Test
	void takesBackEachPermitOnce() {
		SessionQuota.Permit permit = this.quota.take(BROWSER).orElseThrow();
		this.quota.take(BROWSER);
		permit.close();
		permit.close();
		assertThat(this.quota.take(BROWSER)).isPresent();
		assertThat(this.quota.take(BROWSER)).isEmpty();
	}

	@Test
	void forgetsBrowserThatHasNone() {
		this.quota.take(BROWSER).orElseThrow().close();
		assertThat(this.quota.size()).isZero();
	}

}
