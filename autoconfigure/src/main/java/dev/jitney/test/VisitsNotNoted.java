package dev.jitney.test;

import java.util.Map;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Leaves the developer's own marker alone, unless the test says otherwise. */
record VisitsNotNoted() implements ContextCustomizer {

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		context.getEnvironment()
			.getPropertySources()
			.addLast(new MapPropertySource("jitney-test", Map.of("jitney.jit.marker", "false")));
	}

}
