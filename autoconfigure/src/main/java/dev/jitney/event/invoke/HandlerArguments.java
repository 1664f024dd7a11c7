package dev.jitney.event.invoke;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.EventContext;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.event.payload.ArgumentValidator;
import dev.jitney.event.payload.FieldErrors;
import dev.jitney.event.payload.Payload;
import dev.jitney.event.payload.PayloadConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

import org.springframework.context.MessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * Puts the arguments of a handler together. A payload that is invalid reaches a handler
 * that takes the errors; else it is refused with their text. Safe for any thread; may
 * block.
 */
public final class HandlerArguments {

	private final PayloadConverter payloads;

	private final ArgumentValidator validator;

	private final @Nullable MessageSource messages;

	/** Creates one that checks no rules of parameters. */
	public HandlerArguments(PayloadConverter payloads, @Nullable MessageSource messages) {
		this(payloads, ArgumentValidator.NONE, messages);
	}

	/**
	 * Creates one per application.
	 * @param payloads converts payloads
	 * @param validator checks arguments
	 * @param messages texts of errors, or null for Spring's own
	 */
	public HandlerArguments(PayloadConverter payloads, ArgumentValidator validator, @Nullable MessageSource messages) {
		this.payloads = payloads;
		this.validator = validator;
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
	 * @throws RefusedException if the payload cannot become what the handler takes, or an
	 * argument breaks a rule and the handler does not take the errors
	 */
	public HandlerCall call(HandlerMethod method, Object state, List<? extends @Nullable Object> bound,
			@Nullable JsonNode payload, EventContext context) {
		ResolvableType type = method.payload();
		List<@Nullable Object> arguments = new ArrayList<>(bound);
		HandlerSignature signature = method.signature();
		Payload converted = null;
		if (payload instanceof POJONode files) {
			// the session layer has received them; JSON of a browser never holds one
			arguments.add(files.getPojo());
		}
		else if (type != null) {
			converted = this.payloads.convert(payload, type);
			arguments.add(converted.value());
		}
		if (signature.errors() != null) {
			arguments.add(null);
		}
		if (signature.principal() != null) {
			arguments.add(principal(signature.principal(), context));
		}
		if (signature.context()) {
			arguments.add(context);
		}
		FieldErrors errors = errors(method, state, arguments, converted, context);
		if (signature.errors() != null && converted != null) {
			arguments.set(signature.bound() + 1, handedErrors(signature.errors(), errors, converted.errors()));
		}
		else if (!errors.isEmpty()) {
			throw new RefusedException(Refusal.PAYLOAD_INVALID, errors.toString());
		}
		return new HandlerCall(method, state, arguments, context);
	}

	/**
	 * Returns the user, or null if nobody is signed in, or not in the way that is asked
	 * for.
	 */
	private static @Nullable Principal principal(String type, EventContext context) {
		Principal principal = context.principal();
		boolean fits = principal != null && ClassUtils.getAllInterfacesAsSet(principal)
			.stream()
			.anyMatch((implemented) -> implemented.getName().equals(type));
		return fits ? principal : null;
	}

	private FieldErrors errors(HandlerMethod method, Object state, List<@Nullable Object> arguments,
			@Nullable Payload payload, EventContext context) {
		Errors form = (payload != null) ? payload.errors() : null;
		FieldErrors errors = (form != null) ? FieldErrors.of(form, this.messages, context.locale())
				: FieldErrors.none();
		if (method.isLambda()) {
			return errors;
		}
		List<ParameterValidationResult> results = this.validator.validate(state, method.method(), arguments.toArray());
		int index = (payload != null) ? method.signature().bound() : -1;
		return errors.and(FieldErrors.of(results, index, form != null, this.messages, context.locale()));
	}

	private static Object handedErrors(String type, FieldErrors errors, @Nullable Errors form) {
		if (type.equals(FieldErrors.class.getName())) {
			return errors;
		}
		if (form == null) {
			throw new RefusedException(Refusal.PAYLOAD_TYPE, "The fields of a form are expected");
		}
		return form;
	}

}
