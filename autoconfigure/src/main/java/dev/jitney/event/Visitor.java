package dev.jitney.event;

import java.security.Principal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Who looks at a tab, as far as the server knows. Immutable.
 *
 * @param principal the signed-in user, or null
 * @param locale the language in which the tab is shown
 * @param timeZone the browser's time zone, or null if it has not told
 * @param attributes what the application attached, by name; copied
 * @since 0.1
 */
public record Visitor(@Nullable Principal principal, Locale locale, @Nullable ZoneId timeZone,
		Map<String, Object> attributes) {

	public Visitor {
		attributes = Map.copyOf(attributes);
	}

	/** Returns the browser's time zone, or the server's if it has not told. */
	public ZoneId zone() {
		return (this.timeZone != null) ? this.timeZone : ZoneId.systemDefault();
	}

	/** Nobody in particular: no principal, no time zone, no attributes. */
	public static Visitor anonymous(Locale locale) {
		return new Visitor(null, locale, null, Map.of());
	}

}
