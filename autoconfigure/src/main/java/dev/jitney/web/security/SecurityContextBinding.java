package dev.jitney.web.security;

import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;
import dev.jitney.event.invoke.ContextBinding;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Makes the tab's user that of Spring Security's {@link SecurityContextHolder}, so that
 * secured beans can be called by handlers.
 *
 * @since 0.1
 */
public final class SecurityContextBinding implements ContextBinding {

	@Override
	public ContextScope bind(EventContext context) {
		SecurityContext previous = SecurityContextHolder.getContext();
		if (context.principal() instanceof Authentication authentication) {
			SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
		}
		else {
			SecurityContextHolder.clearContext();
		}
		return () -> restore(previous);
	}

	private static void restore(SecurityContext previous) {
		if (previous.getAuthentication() != null) {
			SecurityContextHolder.setContext(previous);
		}
		else {
			SecurityContextHolder.clearContext();
		}
	}

}
