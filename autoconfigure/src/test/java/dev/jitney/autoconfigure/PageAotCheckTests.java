package dev.jitney.autoconfigure;

import dev.jitney.autoconfigure.shop.Shop;
import dev.jitney.compile.PagesNotCompiledException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageAotCheckTests {

	private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JitneyPageAutoConfiguration.class));

	@Test // #5
	void flawedPagesFailTheBuild() {
		this.runner.withUserConfiguration(Flawed.class)
			.run((context) -> assertThatExceptionOfType(PagesNotCompiledException.class)
				.isThrownBy(() -> new PageAotCheck().processAheadOfTime(context.getBeanFactory()))
				.withMessageContaining("Page '/throws' cannot be described: the database is down")
				.withMessageContaining("FlawedPages.nothing returned null"));
	}

	@Test
	void soundPagesContributeNothing() {
		this.runner.withUserConfiguration(Shop.class)
			.run((context) -> assertThat(new PageAotCheck().processAheadOfTime(context.getBeanFactory())).isNull());
	}

	@Test
	void isFoundByTheBuild() {
		assertThat(AotServices.factories().load(BeanFactoryInitializationAotProcessor.class).asList())
			.hasAtLeastOneElementOfType(PageAotCheck.class);
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.jit.flawed")
	static class Flawed {

	}

}
