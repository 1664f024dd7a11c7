package dev.jitney.autoconfigure;

import dev.jitney.autoconfigure.shop.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** What is printed when an application with a mistake is started. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

	@Test
	void invalidPropertyIsExplained(CapturedOutput output) {
		start(Site.class, "--jitney.limits.json-depth=0");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The property jitney.limits.json-depth is 0, which would refuse everything.")
			.contains("Set it to 1 or more.");
	}

	@Test
	void servletApplicationIsExplained(CapturedOutput output) {
		start(ServletSite.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Pages need a reactive web application, and this one is a servlet application: "
					+ "[dev.jitney.autoconfigure.shop.BasketPages.basket]")
			.contains("Depend on spring-boot-starter-webflux instead");
	}

	private static void start(Class<?> source, String... arguments) {
		SpringApplication application = new SpringApplication(source);
		application.setWebApplicationType(WebApplicationType.NONE);
		assertThatException().isThrownBy(() -> application.run(arguments).close());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(JitneyProperties.class)
	static class Site {

	}

	/** Stands for the servlet application, without the servlet classes. */
	@Import({ Shop.class, ServletSite.Check.class })
	@Configuration(proxyBeanMethods = false)
	static class ServletSite {

		static class Check {

			@Bean
			ServletApplicationCheck check(ApplicationContext context) {
				return new JitneyServletAutoConfiguration().jitneyServletApplicationCheck(context);
			}

		}

	}

}
