package dev.jitney.web.preview;

import java.time.Duration;
import java.util.Map;

import dev.jitney.web.LocalSite;
import dev.jitney.web.policy.OriginPolicy;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** An application with previews. */
final class PreviewSite extends LocalSite {

	PreviewSite(Class<?> configuration, String... properties) {
		super(new SpringApplication(configuration), Map.of("jitney.jit.marker", "false", "jitney.jit.wait", "20s"),
				properties);
	}

	/** Previews of a shop. */
	@Configuration(proxyBeanMethods = false)
	@Import(Open.class)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.preview.shop")
	static class Shop {

	}

	/** Has the browser that it is given, if any. */
	@Configuration(proxyBeanMethods = false)
	@Import(Shop.class)
	static class OtherBrowser {

		@Bean
		PreviewPictures pictures(OriginPolicy origins, Environment environment) {
			return new PreviewPictures(
					Chromium.find(environment.getProperty("test.browser", ""), Duration.ofSeconds(30)), origins, "");
		}

	}

	/** Previews that do not behave. */
	@Configuration(proxyBeanMethods = false)
	@Import(Open.class)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.preview.odd")
	static class Odd {

	}

	/** Two previews of one name. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.preview.twice")
	static class Twice {

	}

}
