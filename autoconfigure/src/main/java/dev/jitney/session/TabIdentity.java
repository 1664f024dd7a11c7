package dev.jitney.session;

import java.security.Principal;

import dev.jitney.event.EventContext;
import dev.jitney.event.Location;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.state.OwnerId;
import org.jspecify.annotations.Nullable;

/**
 * Who a tab belongs to.
 *
 * @param session hash of the browser session's cookie
 * @param visitor who looks at it
 */
public record TabIdentity(TabId tab, String session, Visitor visitor) {

	OwnerId owner() {
		return OwnerId.tab(this.tab.value());
	}

	/** Returns the context from which events of the tab fork. */
	EventContext root(Location location) {
		return EventContext.root(this.tab, this.session, this.visitor, location);
	}

	/** Returns the name of the signed-in user, or null. */
	@Nullable String user() {
		Principal principal = this.visitor.principal();
		return (principal != null) ? principal.getName() : null;
	}

	TabIdentity withTab(TabId tab) {
		return new TabIdentity(tab, this.session, this.visitor);
	}

}
