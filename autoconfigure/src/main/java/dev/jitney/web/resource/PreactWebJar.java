package dev.jitney.web.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Preact as its WebJar has it. Blocks while it reads; used once, at start.
 */
final class PreactWebJar {

	private static final String PROPERTIES = "META-INF/maven/org.webjars.npm/preact/pom.properties";

	private static final String FILES = "META-INF/resources/webjars/preact/%s/%s";

	/** Bare module name to file in the WebJar. */
	private static final Map<String, String> MODULES = Map.of("preact", "dist/preact.mjs", "preact/hooks",
			"hooks/dist/hooks.mjs", "preact/compat", "compat/dist/compat.mjs", "preact/jsx-runtime",
			"jsx-runtime/dist/jsxRuntime.mjs");

	private final ClassLoader classLoader;

	PreactWebJar(ClassLoader classLoader) {
		this.classLoader = classLoader;
	}

	/**
	 * Returns Preact's modules by their bare names.
	 * @throws PreactNotFoundException if the WebJar is not there or not whole
	 */
	Map<String, byte[]> modules() {
		String version = version();
		Map<String, byte[]> modules = new TreeMap<>();
		MODULES.forEach((name, file) -> modules.put(name, withoutMap(read(FILES.formatted(version, file)))));
		return modules;
	}

	private String version() {
		Properties properties = new Properties();
		try (InputStream input = open(PROPERTIES)) {
			properties.load(input);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String version = properties.getProperty("version");
		if (version == null) {
			throw new PreactNotFoundException("version in " + PROPERTIES);
		}
		return version.strip();
	}

	private byte[] read(String name) {
		try (InputStream input = open(name)) {
			return input.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private InputStream open(String name) {
		InputStream input = this.classLoader.getResourceAsStream(name);
		if (input == null) {
			throw new PreactNotFoundException(name);
		}
		return input;
	}

	/** The source map is not served, so nobody should look for it. */
	private static byte[] withoutMap(byte[] module) {
		String text = new String(module, StandardCharsets.UTF_8);
		return text.replaceAll("(?m)^//# sourceMappingURL=.*$", "").getBytes(StandardCharsets.UTF_8);
	}

}
