package dev.jitney.web.preview.odd;

import java.util.concurrent.CountDownLatch;

import dev.jitney.html.Component;
import dev.jitney.page.Preview;
import dev.jitney.state.State;

import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.pathKey;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.with;

class OddParts {

	@Preview
	static Component forever() throws InterruptedException {
		new CountDownLatch(1).await();
		return p("never");
	}

	@Preview
	static Component refusing() {
		return p("never").onLoad(Odd::refuse);
	}

	@Preview
	static Component ofARoute() {
		return with(Odd.class, pathKey("id"), p(text(Odd::word)));
	}

	/** Does nothing right. */
	@State
	static class Odd {

		String word() {
			return "word";
		}

		void refuse() {
			throw new IllegalStateException("on purpose");
		}

	}

}
