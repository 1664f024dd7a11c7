package dev.jitney.test;

import java.security.Principal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import dev.jitney.event.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * A browser without a browser: one session, one user, any number of tabs. Pages are
 * opened and events run exactly as behind the web layer, security rules of handlers
 * included; rules for URLs are the web layer's own and do not apply. Each injection gets
 * a browser of its own, with nobody signed in, in English. Used by the test's thread.
 *
 * @since 0.1
 */
public final class TestBrowser {

	private final TestSite site;

	private final TestUser user;

	private final Set<Lint> lint;

	private final BrowserFunctions functions;

	TestBrowser(TestSite site) {
		this(site, new TestUser(session(), Visitor.anonymous(Locale.ENGLISH)), site.lint(), new BrowserFunctions());
	}

	private TestBrowser(TestSite site, TestUser user, Set<Lint> lint, BrowserFunctions functions) {
		this.site = site;
		this.user = user;
		this.lint = lint;
		this.functions = functions;
	}

	private static String session() {
		return "session-" + UUID.randomUUID();
	}

	/**
	 * Opens a page in a new tab, and waits until its on-load handlers and all that
	 * follows have ended.
	 * @param url path and query below the base path
	 */
	public TestTab open(String url) {
		return TestTab.opened(this.site, this, url);
	}

	/**
	 * Returns another browser, with a session of its own, in which somebody is signed in.
	 * @param roles with or without {@code ROLE_}; need Spring Security
	 */
	public TestBrowser as(String name, String... roles) {
		return as(Principals.named(name, Arrays.asList(roles)));
	}

	/**
	 * Returns another browser, with a session of its own, in which somebody is signed in.
	 */
	public TestBrowser as(Principal principal) {
		Visitor before = this.user.visitor();
		return with(new TestUser(session(),
				new Visitor(principal, before.locale(), before.timeZone(), before.attributes())));
	}

	/** Returns another browser of the same user, with a session of its own. */
	public TestBrowser newSession() {
		return with(new TestUser(session(), this.user.visitor()));
	}

	/** Returns this browser as it asks for pages in a language. */
	public TestBrowser in(Locale locale) {
		Visitor before = this.user.visitor();
		return with(visitor(before.principal(), locale, before.timeZone(), before.attributes()));
	}

	/** Returns this browser as it stands in a time zone. */
	public TestBrowser in(ZoneId timeZone) {
		Visitor before = this.user.visitor();
		return with(visitor(before.principal(), before.locale(), timeZone, before.attributes()));
	}

	/** Returns this browser with what the application attached to its visitor. */
	public TestBrowser with(Map<String, Object> attributes) {
		Visitor before = this.user.visitor();
		return with(visitor(before.principal(), before.locale(), before.timeZone(), attributes));
	}

	private TestUser visitor(@Nullable Principal principal, Locale locale, @Nullable ZoneId timeZone,
			Map<String, Object> attributes) {
		return new TestUser(this.user.session(), new Visitor(principal, locale, timeZone, attributes));
	}

	private TestBrowser with(TestUser user) {
		return new TestBrowser(this.site, user, this.lint, this.functions);
	}

	/** Returns this browser with other checks of the markup, none if none is named. */
	public TestBrowser lint(Lint... checks) {
		Set<Lint> lint = EnumSet.noneOf(Lint.class);
		lint.addAll(Arrays.asList(checks));
		return new TestBrowser(this.site, this.user, lint, this.functions);
	}

	/**
	 * Gives this browser, and those made of it, a stand-in for a function of one of the
	 * application's ES modules.
	 * @param module path of the module, such as {@code /js/chart.js}
	 * @param function takes the arguments; what it returns or throws is what the handler
	 * that waits for it gets
	 */
	public TestBrowser function(String module, String name,
			Function<List<@Nullable Object>, @Nullable Object> function) {
		this.functions.add(module, name, function);
		return this;
	}

	TestUser user() {
		return this.user;
	}

	Set<Lint> lint() {
		return this.lint;
	}

	BrowserFunctions functions() {
		return this.functions;
	}

	@Override
	public String toString() {
		Principal principal = this.user.visitor().principal();
		return (principal != null) ? principal.getName() : "nobody in particular";
	}

}
