package dev.jitney.web.security;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;

import dev.jitney.event.invoke.HandlerAuthorizer;
import dev.jitney.event.invoke.HandlerCall;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.expression.method.MethodSecurityExpressionHandler;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Honours {@link PreAuthorize} on handlers and on state classes. A lambda of a page is
 * not the method it calls, so on a state that has the annotation anywhere but on the
 * class lambdas are denied: name the method instead.
 *
 * @since 0.1
 */
public final class PreAuthorizeHandlerAuthorizer implements HandlerAuthorizer {

	private static final Log logger = LogFactory.getLog(PreAuthorizeHandlerAuthorizer.class);

	private static final Authentication ANONYMOUS = new AnonymousAuthenticationToken("jitney", "anonymousUser",
			AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

	/** A manager remembers classes for ever: those of one that is replaced go with it. */
	private final ClassValue<PreAuthorizeAuthorizationManager> managers;

	/**
	 * Creates an authorizer.
	 * @param expressions evaluates the annotations
	 * @param templates fills in what annotations of the application leave open, or null
	 * if they leave nothing open
	 */
	public PreAuthorizeHandlerAuthorizer(MethodSecurityExpressionHandler expressions,
			@Nullable AnnotationTemplateExpressionDefaults templates) {
		this.managers = new ClassValue<>() {

			@Override
			protected PreAuthorizeAuthorizationManager computeValue(Class<?> stateType) {
				PreAuthorizeAuthorizationManager manager = new PreAuthorizeAuthorizationManager();
				manager.setExpressionHandler(expressions);
				if (templates != null) {
					manager.setTemplateDefaults(templates);
				}
				return manager;
			}

		};
	}

	@Override
	public boolean permits(HandlerCall call) {
		return call.method().isLambda() ? permitsLambda(call) : permits(call, call.method().method());
	}

	private boolean permitsLambda(HandlerCall call) {
		Class<?> stateType = call.method().stateType();
		if (guardsMethods(stateType)) {
			logger
				.warn("A lambda is a handler of " + stateType.getName() + ", which has methods with @PreAuthorize; it "
						+ "is denied, because no annotation applies to it. Name the method instead");
			return false;
		}
		return !AnnotatedElementUtils.hasAnnotation(stateType, PreAuthorize.class)
				|| anyMethod(stateType).map((method) -> permits(call, method)).orElse(false);
	}

	/** Any method of the class will do to evaluate the annotation of the class. */
	private static Optional<Method> anyMethod(Class<?> stateType) {
		return Arrays.stream(stateType.getDeclaredMethods()).filter((method) -> !method.isSynthetic()).findFirst();
	}

	private boolean permits(HandlerCall call, Method method) {
		Authentication authentication = authentication(call.context().principal());
		AuthorizationResult result = this.managers.get(call.method().stateType())
			.authorize(() -> authentication, new Invocation(call, method));
		return result == null || result.isGranted();
	}

	private static Authentication authentication(@Nullable Principal principal) {
		return (principal instanceof Authentication authentication) ? authentication : ANONYMOUS;
	}

	private static boolean guardsMethods(Class<?> stateType) {
		return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(stateType))
			.anyMatch((method) -> AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class));
	}

	/** A call that is described and never made. */
	private record Invocation(HandlerCall call, Method method) implements MethodInvocation {

		@Override
		public Method getMethod() {
			return this.method;
		}

		@Override
		public @Nullable Object[] getArguments() {
			return this.call.arguments().toArray();
		}

		@Override
		public Object getThis() {
			return this.call.state();
		}

		@Override
		public AccessibleObject getStaticPart() {
			return this.method;
		}

		@Override
		public @Nullable Object proceed() {
			throw new UnsupportedOperationException("Only asked for, not called");
		}

	}

}
