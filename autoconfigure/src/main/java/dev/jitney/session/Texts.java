package dev.jitney.session;

import dev.jitney.event.ContextScope;
import dev.jitney.event.Visitor;
import dev.jitney.event.invoke.LocaleBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionService;

/** Turns values into text. Safe for use by several threads. */
public final class Texts {

	private final ConversionService conversion;

	private final MessageSource messages;

	public Texts(ConversionService conversion, MessageSource messages) {
		this.conversion = conversion;
		this.messages = messages;
	}

	Localized in(Visitor visitor) {
		return new Localized(this, visitor);
	}

	/** Texts in one language and time zone. */
	static final class Localized {

		private final Texts texts;

		private final Visitor visitor;

		private Localized(Texts texts, Visitor visitor) {
			this.texts = texts;
			this.visitor = visitor;
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

		@SuppressWarnings("try")
		private String convert(Object value) {
			try (ContextScope scope = LocaleBinding.bind(this.visitor)) {
				String text = this.texts.conversion.convert(value, String.class);
				return (text != null) ? text : "";
			}
		}

		String message(String key, @Nullable Object[] arguments) {
			return this.texts.messages.getMessage(key, arguments, this.visitor.locale());
		}

	}

}
