package dev.jitney.session;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;

/** Turns values into text. Safe for use by several threads. */
public final class Texts {

	private final ConversionService conversion;

	private final MessageSource messages;

	public Texts(ConversionService conversion, MessageSource messages) {
		this.conversion = conversion;
		this.messages = messages;
	}

	Localized in(Locale locale) {
		return new Localized(this, locale);
	}

	/** Texts in one language. */
	static final class Localized {

		private final Texts texts;

		private final Locale locale;

		private Localized(Texts texts, Locale locale) {
			this.texts = texts;
			this.locale = locale;
		}

		String format(@Nullable Object value) {
			if (value == null) {
				return "";
			}
			if (value instanceof String || value instanceof Number || value instanceof Enum) {
				return simple(value);
			}
			return convert(value);
		}

		private String simple(Object value) {
			return (value instanceof Float || value instanceof Double) ? convert(value) : value.toString();
		}

		private String convert(Object value) {
			Locale before = LocaleContextHolder.getLocale();
			LocaleContextHolder.setLocale(this.locale);
			try {
				String text = this.texts.conversion.convert(value, String.class);
				return (text != null) ? text : "";
			}
			finally {
				LocaleContextHolder.setLocale(before);
			}
		}

		String message(String key, @Nullable Object[] arguments) {
			return this.texts.messages.getMessage(key, arguments, this.locale);
		}

	}

}
