package dev.jitney.web.security;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.jitney.event.EventContext;
import dev.jitney.event.Location;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.event.invoke.HandlerCall;
import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;

import static org.assertj.core.api.Assertions.assertThat;

class PreAuthorizeHandlerAuthorizerTests {

	private static final RegistrationContext REGISTRATIONS = new RegistrationContext(
			Set.of(Accounts.class.getName(), Reports.class.getName(), Public.class.getName(), Vault.class.getName()),
			Accounts.class.getClassLoader());

	private final PreAuthorizeHandlerAuthorizer authorizer = new PreAuthorizeHandlerAuthorizer(
			new DefaultMethodSecurityExpressionHandler(), new AnnotationTemplateExpressionDefaults());

	private final Principal admin = new TestingAuthenticationToken("root", "", "ROLE_ADMIN");

	private final Principal anna = new TestingAuthenticationToken("anna", "", "ROLE_USER");

	@Test
	void honoursTheAnnotationOfTheMethod() {
		Handler.Action0<Accounts> purge = Accounts::purge;
		assertThat(permits(this.admin, purge, new Accounts())).isTrue();
		assertThat(permits(this.anna, purge, new Accounts())).isFalse();
		assertThat(permits(null, purge, new Accounts())).isFalse();
		assertThat(permits(() -> "root", purge, new Accounts())).isFalse();
	}

	@Test
	void letsTheExpressionSeeArguments() {
		Handler.Action1<Accounts, String> rename = Accounts::rename;
		assertThat(permits(this.anna, rename, new Accounts(), "anna")).isTrue();
		assertThat(permits(this.anna, rename, new Accounts(), "ben")).isFalse();
	}

	@Test
	void permitsWhatIsNotAnnotated() {
		Handler.Action0<Accounts> load = Accounts::load;
		assertThat(permits(null, load, new Accounts())).isTrue();
	}

	@Test
	void honoursTheAnnotationOfTheClassForLambdasToo() {
		Handler.Action0<Reports> load = Reports::load;
		Handler.Action0<Reports> lambda = (reports) -> reports.load();
		assertThat(permits(this.anna, load, new Reports())).isTrue();
		assertThat(permits(null, load, new Reports())).isFalse();
		assertThat(permits(this.anna, lambda, new Reports())).isTrue();
		assertThat(permits(null, lambda, new Reports())).isFalse();
	}

	@Test
	void deniesLambdasThatCouldAvoidTheAnnotationOfAMethod() {
		Handler.Action0<Accounts> lambda = (accounts) -> accounts.purge();
		Handler.Action0<Public> harmless = (open) -> open.load();
		assertThat(permits(this.admin, lambda, new Accounts())).isFalse();
		assertThat(permits(null, harmless, new Public())).isTrue();
	}

	@Test
	void methodOverridesItsClassAndAnnotationsOfTheApplicationCount() {
		Handler.Action0<Vault> look = Vault::look;
		Handler.Action0<Vault> open = Vault::open;
		Handler.Action0<Vault> clean = Vault::clean;
		Handler.Action0<Vault> lambda = (vault) -> vault.look();
		assertThat(permits(this.anna, look, new Vault())).isTrue();
		assertThat(permits(null, look, new Vault())).isFalse();
		assertThat(permits(this.anna, open, new Vault())).isFalse();
		assertThat(permits(this.admin, open, new Vault())).isTrue();
		assertThat(permits(this.anna, clean, new Vault())).isTrue();
		assertThat(permits(this.admin, clean, new Vault())).isFalse();
		assertThat(permits(this.admin, lambda, new Vault())).isFalse();
	}

	@Test
	void letsTheExpressionSeeBoundAndSuppliedArguments() {
		Handler.Action3<Accounts, Long, String, Authentication> transfer = Accounts::transfer;
		assertThat(permits(this.anna, transfer, new Accounts(), 7L, "ben", this.anna)).isTrue();
		assertThat(permits(this.anna, transfer, new Accounts(), 8L, "ben", this.anna)).isFalse();
		assertThat(permits(this.anna, transfer, new Accounts(), 7L, "anna", this.anna)).isFalse();
	}

	private boolean permits(@Nullable Principal principal, Handler handler, Object state, Object... arguments) {
		EventContext context = EventContext
			.root(new TabId("accountsAAAAAAAAAAAAAA"), new Visitor(principal, Locale.ENGLISH, null, Map.of()),
					Location.of("/"))
			.fork();
		HandlerMethod method = HandlerMethod.of(handler, MethodReference.of(handler), bound(arguments), REGISTRATIONS);
		return this.authorizer.permits(new HandlerCall(method, state, List.of(arguments), context));
	}

	private static int bound(Object... arguments) {
		return (int) Arrays.stream(arguments).filter((argument) -> !(argument instanceof Principal)).count();
	}

	static class Accounts {

		@PreAuthorize("hasRole('ADMIN')")
		void purge() {
		}

		@PreAuthorize("#name == authentication.name")
		void rename(String name) {
		}

		@PreAuthorize("#id == 7 and #to != #user.name")
		void transfer(long id, String to, Authentication user) {
		}

		void load() {
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@PreAuthorize("isAuthenticated()")
	@interface Members {

	}

	@Retention(RetentionPolicy.RUNTIME)
	@PreAuthorize("hasRole('{value}')")
	@interface Only {

		String value();

	}

	@Members
	static class Vault {

		void look() {
		}

		@PreAuthorize("hasRole('ADMIN')")
		void open() {
		}

		@Only("USER")
		void clean() {
		}

	}

	@PreAuthorize("isAuthenticated()")
	static class Reports {

		void load() {
		}

	}

	static class Public {

		void load() {
		}

	}

}
