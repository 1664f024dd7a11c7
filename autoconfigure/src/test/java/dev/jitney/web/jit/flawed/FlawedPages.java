package dev.jitney.web.jit.flawed;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

@Pages
class FlawedPages {

	@Page(path = "/throws")
	static Component throwing() {
		throw new IllegalStateException("the database is down");
	}

	@Page(path = "/null")
	static Component nothing() {
		return null;
	}

}
