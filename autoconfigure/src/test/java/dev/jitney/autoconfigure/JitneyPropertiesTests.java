package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JitneyPropertiesTests {

	@Test
	void everyPropertyHasADefault() {
		JitneyProperties properties = bind(Map.of());
		assertThat(properties.enabled()).isTrue();
		assertThat(properties.firstPaint().timeout()).isEqualTo(Duration.ofMillis(150));
		assertThat(properties.limits().frameSize().toKilobytes()).isEqualTo(64);
		assertThat(properties.security().cookieMaxAge()).isNull();
		assertThat(properties.document().stylesheets()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "jitney.first-paint.timeout, 0ms", "jitney.event.timeout, -1s", "jitney.event.queue-capacity, 0",
			"jitney.event.shutdown-timeout, -1s", "jitney.limits.frame-size, 1B", "jitney.limits.frame-size, 1GB",
			"jitney.background.linger, -1s", "jitney.background.per-tab, 0", "jitney.limits.json-depth, 0",
			"jitney.limits.events-per-second, 0", "jitney.limits.event-burst, -5", "jitney.limits.tabs-per-session, 0",
			"jitney.limits.provisional-tabs-per-session, 0", "jitney.limits.hello-timeout, 0s",
			"jitney.security.cookie-max-age, 0s", "jitney.state.sweep-interval, 0s",
			"jitney.state.time-to-live.tab, 0s", "jitney.state.time-to-live.provisional, 0s",
			"jitney.state.time-to-live.session, -1h", "jitney.state.time-to-live.user, 0s",
			"jitney.state.time-to-live.application, 0s", "jitney.state.time-to-live.keyed, 0s" })
	void valueThatMakesNoSenseIsNamed(String property, String value) {
		assertThatThrownBy(() -> bind(Map.of(property, value))).rootCause()
			.isInstanceOfSatisfying(InvalidJitneyPropertyException.class, (failure) -> {
				assertThat(failure.property()).isEqualTo(property);
				assertThat(failure).hasMessageStartingWith("The property " + property + " is ");
				assertThat(failure.action()).startsWith("Set it to ");
			});
	}

	@Test
	void shutdownMayTakeNoTimeAtAll() {
		assertThat(bind(Map.of("jitney.event.shutdown-timeout", "0")).event().shutdownTimeout()).isZero();
	}

	private static JitneyProperties bind(Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("jitney",
				Bindable.of(JitneyProperties.class));
	}

}
