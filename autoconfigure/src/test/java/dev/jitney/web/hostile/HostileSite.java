package dev.jitney.web.hostile;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.compile.PagePrograms;
import dev.jitney.event.Refusal;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.TabSessions;
import dev.jitney.session.Uploads;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** A production application on a port of its own, with one page for signed-in users. */
final class HostileSite implements AutoCloseable {

	final String base;

	private final ConfigurableApplicationContext context;

	HostileSite(String base, String... properties) {
		this.base = base;
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1",
				"--spring.webflux.base-path=" + base, "--jitney.development=off", "--spring.main.banner-mode=off"));
		arguments.addAll(List.of(properties));
		this.context = application.run(arguments.toArray(String[]::new));
	}

	String authority() {
		return "127.0.0.1:" + ((WebServerApplicationContext) this.context).getWebServer().getPort();
	}

	HostileBrowser browser() {
		return new HostileBrowser(this);
	}

	/** Returns the id of a handler, as the page's module would tell it. */
	String handler(String path, String method) {
		PageCatalogue catalogue = this.context.getBean(PageCatalogue.class);
		return this.context.getBean(PagePrograms.class)
			.program(catalogue.match(PathContainer.parsePath(path)).orElseThrow().page())
			.handlers()
			.values()
			.stream()
			.filter((entry) -> entry.method().name().equals(method))
			.map(HandlerEntry::id)
			.findFirst()
			.orElseThrow();
	}

	double refusals(Refusal reason) {
		Counter counter = this.context.getBean(MeterRegistry.class)
			.find("jitney.refusals")
			.tag("reason", reason.tag())
			.counter();
		return (counter != null) ? counter.count() : 0;
	}

	int connected() {
		return this.context.getBean(TabSessions.class).connected();
	}

	Uploads uploads() {
		return this.context.getBean(Uploads.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.hostile")
	static class Application {

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http
				.authorizeExchange(
						(exchange) -> exchange.pathMatchers("/admin").authenticated().anyExchange().permitAll())
				.formLogin(Customizer.withDefaults())
				.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.build();
		}

		@Bean
		MapReactiveUserDetailsService users() {
			return new MapReactiveUserDetailsService(
					User.withUsername("ada").password("{noop}lovelace").roles("USER").build());
		}

	}

}
