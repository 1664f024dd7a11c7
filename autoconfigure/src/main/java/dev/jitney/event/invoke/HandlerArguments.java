package dev.jitney.event.invoke;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.EventContext;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.event.payload.FieldErrors;
import dev.jitney.event.payload.Payload;
import dev.jitney.event.payload.PayloadConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

import org.springframework.context.MessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.validation.Errors;

/**
 * Puts the arguments of a handler together. A form that is invalid reaches a handler that
 * takes its errors; else it is refused with their text. Safe for any thread; may block.
 */
public final class HandlerArguments {

	private final PayloadConverter payloads;

	private final @Nullable MessageSource messages;

	/**
	 * Creates one per application.
	 * @param payloads converts payloads
	 * @param messages texts of errors, or null for Spring's own
	 */
	public HandlerArguments(PayloadConverter payloads, @Nullable MessageSource messages) {
		this.payloads = payloads;
		this.messages = messages;
	}

	/**
	 * Makes the call.
	 * @param method the handler
	 * @param state the instance it is called on
	 * @param bound values of the bound arguments
	 * @param payload what the browser sent, or null; ignored if the handler takes none.
	 * Files that were received come as a {@link POJONode} of what the handler takes
	 * @param context handed to a handler that takes it; should be open on this thread, so
	 * that formats follow its locale
	 * @throws RefusedException if the payload cannot become what the handler takes
	 */
	public HandlerCall call(HandlerMethod method, Object state, List<? extends @Nullable Object> bound,
			@Nullable JsonNode payload, EventContext context) {
		List<@Nullable Object> arguments = new ArrayList<>(bound);
		ResolvableType type = method.payload();
		if (payload instanceof POJONode files) {
			// the session layer has received them; JSON of a browser never holds one
			arguments.add(files.getPojo());
		}
		else if (type != null) {
			Payload converted = this.payloads.convert(payload, type);
			arguments.add(converted.value());
			addErrors(arguments, method.signature().errors(), converted, context);
		}
		if (method.signature().context()) {
			arguments.add(context);
		}
		return new HandlerCall(method, state, arguments, context);
	}

	private void addErrors(List<@Nullable Object> arguments, @Nullable String type, Payload payload,
			EventContext context) {
		Errors errors = payload.errors();
		FieldErrors texts = (errors != null) ? FieldErrors.of(errors, this.messages, context.locale())
				: FieldErrors.none();
		if (type == null) {
			if (!payload.isValid()) {
				throw new RefusedException(Refusal.PAYLOAD_INVALID, texts.toString());
			}
			return;
		}
		if (type.equals(FieldErrors.class.getName())) {
			arguments.add(texts);
			return;
		}
		if (errors == null) {
			throw new RefusedException(Refusal.PAYLOAD_TYPE, "The fields of a form are expected");
		}
		arguments.add(errors);
	}

}
