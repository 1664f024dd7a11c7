package dev.jitney.session;

import java.security.Principal;
import java.util.Locale;

import dev.jitney.event.TabId;
import dev.jitney.state.OwnerId;
import dev.jitney.state.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who a tab belongs to.
 *
 * @param session hash of the browser session's cookie
 * @param principal the signed-in user, or null
 */
public record TabIdentity(TabId tab, String session, @Nullable Principal principal, Locale locale) {

	OwnerId owner() {
		return new OwnerId(Scope.TAB, this.tab.value());
	}

	/** Returns the name of the signed-in user, or null. */
	@Nullable String user() {
		return (this.principal != null) ? this.principal.getName() : null;
	}

	TabIdentity withTab(TabId tab) {
		return new TabIdentity(tab, this.session, this.principal, this.locale);
	}

}
