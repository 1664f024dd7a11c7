package dev.jitney.web.request;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;

import dev.jitney.event.Visitor;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Reads from a request who looks at a page: language and time zone as the application's
 * {@code LocaleContextResolver} says. If that knows no time zone, the browser's own is
 * taken, which its runtime puts into a cookie.
 */
public final class Visitors {

	/** Name of the cookie that holds the browser's time zone. */
	public static final String ZONE_COOKIE = "jitney-zone";

	private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9+:/_-]{1,64}");

	private Visitors() {
	}

	/** Returns the visitor behind a request. */
	public static Visitor of(ServerWebExchange exchange, @Nullable Principal principal) {
		LocaleContext context = exchange.getLocaleContext();
		ZoneId chosen = chosen(context);
		return new Visitor(principal, locale(context), (chosen != null) ? chosen : told(exchange.getRequest()),
				Map.of());
	}

	/** Returns the language of a request. */
	public static Locale locale(ServerWebExchange exchange) {
		return locale(exchange.getLocaleContext());
	}

	private static Locale locale(LocaleContext context) {
		Locale locale = context.getLocale();
		return (locale != null) ? locale : Locale.getDefault();
	}

	private static @Nullable ZoneId chosen(LocaleContext context) {
		TimeZone zone = (context instanceof TimeZoneAwareLocaleContext aware) ? aware.getTimeZone() : null;
		return (zone != null) ? zone.toZoneId() : null;
	}

	/** What is no zone, or none that this JVM knows, counts as not told. */
	private static @Nullable ZoneId told(ServerHttpRequest request) {
		HttpCookie cookie = request.getCookies().getFirst(ZONE_COOKIE);
		if (cookie == null || !ZONE.matcher(cookie.getValue()).matches()) {
			return null;
		}
		try {
			return ZoneId.of(cookie.getValue());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
