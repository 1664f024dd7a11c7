package dev.jitney.sample.registration;

import java.io.IOException;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	@Test
	void everyTextIsThereInBothLanguages() throws IOException {
		assertThat(load("messages_de.properties").keySet())
			.containsExactlyInAnyOrderElementsOf(load("messages.properties").keySet());
	}

	private static Properties load(String name) throws IOException {
		return PropertiesLoaderUtils.loadProperties(new ClassPathResource(name));
	}

}
