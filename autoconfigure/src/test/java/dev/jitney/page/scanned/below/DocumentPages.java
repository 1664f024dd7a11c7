package dev.jitney.page.scanned.below;

import java.util.List;

import dev.jitney.html.Component;
import dev.jitney.html.Fragment;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

/** Pages of a manual. */
@Pages
public interface DocumentPages {

	/** Every chapter. */
	@Page(path = "docs/{*path}")
	static Component chapter() {
		return new Fragment(List.of());
	}

	/** Pages in a nested class. */
	@Pages
	class Index {

		@Page(path = "/docs")
		static Component index() {
			return new Fragment(List.of());
		}

	}

}
