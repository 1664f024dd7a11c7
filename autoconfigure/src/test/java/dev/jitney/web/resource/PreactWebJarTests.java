package dev.jitney.web.resource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PreactWebJarTests {

	private static final String PROPERTIES = "META-INF/maven/org.webjars.npm/preact/pom.properties";

	@Test
	void readsModulesOfTheWebJar() {
		Map<String, byte[]> modules = new PreactWebJar(getClass().getClassLoader()).modules();
		assertThat(modules).containsOnlyKeys("preact", "preact/compat", "preact/hooks", "preact/jsx-runtime");
		assertThat(new String(modules.get("preact"), StandardCharsets.UTF_8)).contains("hydrate")
			.doesNotContain("sourceMappingURL");
	}

	@Test
	void saysWhatToAddWhenPreactIsMissing() {
		assertThatExceptionOfType(PreactNotFoundException.class).isThrownBy(() -> jar(Map.of()).modules())
			.withMessage("Preact is not on the class path: there is no " + PROPERTIES
					+ ". Add org.webjars.npm:preact, which jitney-spring-boot-starter brings, "
					+ "and keep META-INF when you repackage its jar.");
	}

	@Test
	void saysWhatIsMissingWhenTheJarIsNotWhole() {
		assertThatExceptionOfType(PreactNotFoundException.class)
			.isThrownBy(() -> jar(Map.of(PROPERTIES, "version=1.2.3")).modules())
			.withMessageContaining("there is no META-INF/resources/webjars/preact/1.2.3/");
	}

	private static PreactWebJar jar(Map<String, String> files) {
		return new PreactWebJar(new ClassLoader(null) {

			@Override
			public @Nullable InputStream getResourceAsStream(String name) {
				String content = files.get(name);
				return (content != null) ? new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)) : null;
			}

		});
	}

}
