package dev.jitney.session.page;

import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * A browser asks for a page.
 *
 * @param session hash of the browser session's cookie
 * @param page the page, which the application's filters have let through
 * @param leaving the tab that a document has just left on this path, as a cookie says; a
 * guess, so it is only read
 * @param claim the tab for which a script asks, or null if this is a page load
 * @param loads whether on-load handlers run
 */
public record PageRequest(String session, Visitor visitor, Addresses.Target page, @Nullable TabId leaving,
		@Nullable Claim claim, boolean loads) {

	/**
	 * A document says which tab it is.
	 *
	 * @param document id of this load of the page
	 * @param closed id of an earlier document of the tab that has been unloaded, or null
	 */
	public record Claim(TabId tab, String document, @Nullable String closed) {

	}

}
