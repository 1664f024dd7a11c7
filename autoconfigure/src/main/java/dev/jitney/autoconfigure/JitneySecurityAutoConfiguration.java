package dev.jitney.autoconfigure;

import dev.jitney.web.identity.PrincipalSource;
import dev.jitney.web.identity.SecurityPrincipalSource;
import dev.jitney.web.security.PreAuthorizeHandlerAuthorizer;
import dev.jitney.web.security.SecurityContextBinding;
import dev.jitney.web.security.UploadCsrfFilter;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.expression.method.MethodSecurityExpressionHandler;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;

/**
 * Auto-configuration that honours Spring Security: who is signed in, and
 * {@link PreAuthorize} on handlers.
 *
 * @since 0.1
 */
@AutoConfiguration(before = JitneyWebAutoConfiguration.class)
@ConditionalOnClass({ PreAuthorize.class, WebSessionServerSecurityContextRepository.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
public final class JitneySecurityAutoConfiguration {

	JitneySecurityAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	PrincipalSource jitneySecurityPrincipalSource() {
		return new SecurityPrincipalSource();
	}

	@Bean
	@Order(20)
	@ConditionalOnMissingBean
	SecurityContextBinding jitneySecurityContextBinding() {
		return new SecurityContextBinding();
	}

	@Bean
	@ConditionalOnMissingBean
	PreAuthorizeHandlerAuthorizer jitneyPreAuthorizeHandlerAuthorizer(
			ObjectProvider<MethodSecurityExpressionHandler> expressions,
			ObjectProvider<AnnotationTemplateExpressionDefaults> templates, ObjectProvider<RoleHierarchy> roles,
			ObjectProvider<PermissionEvaluator> permissions, ApplicationContext application) {
		return new PreAuthorizeHandlerAuthorizer(
				expressions.getIfAvailable(() -> expressions(roles, permissions, application)),
				templates.getIfAvailable());
	}

	/** What {@code @EnableReactiveMethodSecurity} would bring, with beans to refer to. */
	private static MethodSecurityExpressionHandler expressions(ObjectProvider<RoleHierarchy> roles,
			ObjectProvider<PermissionEvaluator> permissions, ApplicationContext application) {
		DefaultMethodSecurityExpressionHandler expressions = new DefaultMethodSecurityExpressionHandler();
		expressions.setApplicationContext(application);
		roles.ifAvailable((hierarchy) -> {
			DefaultAuthorizationManagerFactory<MethodInvocation> factory = new DefaultAuthorizationManagerFactory<>();
			factory.setRoleHierarchy(hierarchy);
			expressions.setAuthorizationManagerFactory(factory);
		});
		permissions.ifAvailable(expressions::setPermissionEvaluator);
		return expressions;
	}

	@Bean
	@ConditionalOnMissingBean
	UploadCsrfFilter jitneyUploadCsrfFilter() {
		return new UploadCsrfFilter();
	}

}
