package dev.jitney.test;

import java.security.Principal;
import java.util.List;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.util.ClassUtils;

/** Makes users, of Spring Security's kind where that is there. */
final class Principals {

	private static final String AUTHENTICATION = "org.springframework.security.core.Authentication";

	private static final String ROLE = "ROLE_";

	private Principals() {
	}

	static Principal named(String name, List<String> roles) {
		if (ClassUtils.isPresent(AUTHENTICATION, Principals.class.getClassLoader())) {
			return Secured.named(name, roles);
		}
		if (!roles.isEmpty()) {
			throw new IllegalStateException("Roles need Spring Security on the class path");
		}
		return new Named(name);
	}

	/** A user without Spring Security. */
	private record Named(String name) implements Principal {

		@Override
		public String getName() {
			return this.name;
		}

	}

	/** Is loaded only where there is Spring Security. */
	private static final class Secured {

		static Principal named(String name, List<String> roles) {
			List<SimpleGrantedAuthority> authorities = roles.stream()
				.map((role) -> new SimpleGrantedAuthority(role.startsWith(ROLE) ? role : ROLE + role))
				.toList();
			User user = new User(name, "", authorities);
			return UsernamePasswordAuthenticationToken.authenticated(user, "", authorities);
		}

	}

}
