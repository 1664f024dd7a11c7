package dev.jitney.test.kit;

import java.time.Clock;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application that the tests of the kit test. */
@SpringBootApplication
public class KitApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
