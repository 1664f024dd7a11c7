package dev.jitney.test.kit;

import java.time.Clock;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The application that the tests of the kit test. */
@SpringBootApplication
public class KitApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** A bean that no test names. */
	@Component
	static class Unwanted {

	}

}
