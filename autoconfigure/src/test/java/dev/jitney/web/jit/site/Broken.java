package dev.jitney.web.jit.site;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.state.State;

/** A state with a mistake: what is in a final field would be lost. */
@State
class Broken {

	private final List<String> items = new ArrayList<>();

	List<String> items() {
		return this.items;
	}

}
