package dev.jitney.web.identity;

import java.security.Principal;

import org.jspecify.annotations.Nullable;

/**
 * The browser that asks for a page.
 *
 * @param id names it
 * @param principal who is signed in there, or null
 * @param fresh whether the id is new, so that nothing can be stored for it yet
 */
public record BrowserSession(BrowserSessionId id, @Nullable Principal principal, boolean fresh) {

}
