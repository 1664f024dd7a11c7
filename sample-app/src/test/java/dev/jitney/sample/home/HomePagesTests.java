package dev.jitney.sample.home;

import dev.jitney.sample.layout.Demo;
import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

@JitneyTest(includeFilters = @ComponentScan.Filter(Component.class))
class HomePagesTests {

	@Test
	void everyDemoCanBeReached(@Autowired TestBrowser browser) {
		TestTab tab = browser.open("/");
		assertThat(tab.select("meta[name=description]").attr("content")).startsWith("Small applications");
		for (Demo demo : Demo.values()) {
			tab.find(".cards a[href=" + demo.path() + "]").click();
			assertThat(tab.find("h1").text()).isEqualTo(demo.title());
			assertThat(tab.find("nav [aria-current=page]").text()).isEqualTo(demo.title());
			tab.back();
		}
		assertThat(tab.findAll("nav [aria-current=page]")).isEmpty();
	}

}
