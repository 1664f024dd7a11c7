package dev.jitney.autoconfigure;

import dev.jitney.web.request.BasePathHeaderTransformer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Auto-configuration for an application that has a base path and is behind a proxy that
 * has a prefix. Comes before Spring Boot's own transformer, which takes one of them for
 * both.
 *
 * @since 0.1
 */
@AutoConfiguration(
		beforeName = { "org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration",
				"org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration",
				"org.springframework.boot.jetty.autoconfigure.reactive.JettyReactiveWebServerAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
@ConditionalOnProperty("spring.webflux.base-path")
public final class JitneyForwardingAutoConfiguration {

	JitneyForwardingAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(ForwardedHeaderTransformer.class)
	@ConditionalOnProperty(name = "server.forward-headers-strategy", havingValue = "framework")
	BasePathHeaderTransformer forwardedHeaderTransformer() {
		return new BasePathHeaderTransformer();
	}

}
