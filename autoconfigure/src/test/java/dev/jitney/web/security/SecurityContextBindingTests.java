package dev.jitney.web.security;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;

import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;
import dev.jitney.event.Location;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityContextBindingTests {

	private final SecurityContextBinding binding = new SecurityContextBinding();

	private final Authentication anna = new TestingAuthenticationToken("anna", "");

	private final Authentication ben = new TestingAuthenticationToken("ben", "");

	@AfterEach
	void clear() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void bindsTheUserOfTheTabAndRestoresThePreviousOne() {
		SecurityContextHolder.getContext().setAuthentication(this.ben);
		try (ContextScope scope = this.binding.bind(context(this.anna))) {
			assertThat(current()).isSameAs(this.anna);
		}
		assertThat(current()).isSameAs(this.ben);
	}

	@Test
	void bindsNobodyWhenNobodyIsSignedIn() {
		SecurityContextHolder.getContext().setAuthentication(this.ben);
		try (ContextScope scope = this.binding.bind(context(null))) {
			assertThat(current()).isNull();
		}
		assertThat(current()).isSameAs(this.ben);
	}

	private static @Nullable Authentication current() {
		return SecurityContextHolder.getContext().getAuthentication();
	}

	private static EventContext context(@Nullable Principal principal) {
		return EventContext.root(new TabId("securityAAAAAAAAAAAAAA"),
				new Visitor(principal, Locale.ENGLISH, null, Map.of()), Location.of("/"));
	}

}
