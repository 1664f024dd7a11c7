package dev.jitney.event.invoke;

import java.time.ZoneId;
import java.util.TimeZone;

import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;

/**
 * Makes the tab's locale and time zone those of Spring's {@link LocaleContextHolder}, so
 * that formatters and messages follow them.
 */
public final class LocaleBinding implements ContextBinding {

	@Override
	public ContextScope bind(EventContext context) {
		LocaleContext previous = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocaleContext(localeContext(context));
		return () -> LocaleContextHolder.setLocaleContext(previous);
	}

	private static LocaleContext localeContext(EventContext context) {
		ZoneId timeZone = context.timeZone();
		return (timeZone == null) ? new SimpleLocaleContext(context.locale())
				: new SimpleTimeZoneAwareLocaleContext(context.locale(), TimeZone.getTimeZone(timeZone));
	}

}
