package dev.jitney.moving;

import java.util.HashMap;
import java.util.Map;

import dev.jitney.state.StateManager;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** The application. Each start is a node. */
@SpringBootApplication
public class Site {

	@Bean
	SecurityWebFilterChain security(ServerHttpSecurity security) {
		return security.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll()).build();
	}

	/** Threads of its own, as in a process of its own: a node that stops ends them. */
	@Bean
	ReactorResourceFactory reactorResourceFactory() {
		ReactorResourceFactory resources = new ReactorResourceFactory();
		resources.setUseGlobalResources(false);
		return resources;
	}

	/** Starts a node that has a store of its own. */
	static ConfigurableApplicationContext start(String name, Map<String, Object> properties) {
		return start(properties, (application) -> application.registerBean(Node.class, () -> new Node(name)));
	}

	/** Starts a node that shares a store with others. */
	static ConfigurableApplicationContext start(String name, StateManager store) {
		return start(Map.of(), (application) -> {
			application.registerBean(Node.class, () -> new Node(name));
			application.registerBean(StateManager.class, () -> new KeptStates(store));
		});
	}

	private static ConfigurableApplicationContext start(Map<String, Object> properties,
			ApplicationContextInitializer<GenericApplicationContext> beans) {
		Map<String, Object> all = new HashMap<>(properties);
		all.put("server.port", "0");
		return new SpringApplicationBuilder(Site.class).web(WebApplicationType.REACTIVE)
			.properties(all)
			.initializers((application) -> beans.initialize((GenericApplicationContext) application))
			.run();
	}

	static int port(ConfigurableApplicationContext node) {
		return ((WebServerApplicationContext) node).getWebServer().getPort();
	}

}
