package dev.jitney.event.invoke;

import java.time.ZoneId;
import java.util.TimeZone;

import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;
import dev.jitney.event.Visitor;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.format.datetime.standard.DateTimeContext;
import org.springframework.format.datetime.standard.DateTimeContextHolder;

/**
 * Makes the tab's locale and time zone those of Spring's {@link LocaleContextHolder}, so
 * that formatters and messages follow them.
 */
public final class LocaleBinding implements ContextBinding {

	@Override
	public ContextScope bind(EventContext context) {
		return bind(context.visitor());
	}

	/** Binds the locale and time zone of a visitor to the current thread. */
	public static ContextScope bind(Visitor visitor) {
		LocaleContext locale = LocaleContextHolder.getLocaleContext();
		DateTimeContext dates = DateTimeContextHolder.getDateTimeContext();
		ZoneId zone = visitor.timeZone();
		LocaleContextHolder.setLocaleContext((zone == null) ? new SimpleLocaleContext(visitor.locale())
				: new SimpleTimeZoneAwareLocaleContext(visitor.locale(), TimeZone.getTimeZone(zone)));
		DateTimeContextHolder.setDateTimeContext(dates(zone));
		return () -> {
			LocaleContextHolder.setLocaleContext(locale);
			DateTimeContextHolder.setDateTimeContext(dates);
		};
	}

	private static @Nullable DateTimeContext dates(@Nullable ZoneId zone) {
		DateTimeContext dates = (zone != null) ? new DateTimeContext() : null;
		if (dates != null) {
			dates.setTimeZone(zone);
		}
		return dates;
	}

}
