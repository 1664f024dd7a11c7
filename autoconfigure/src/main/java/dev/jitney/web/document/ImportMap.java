package dev.jitney.web.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import dev.jitney.web.request.BasePath;
import dev.jitney.web.resource.ClientResources;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.Assert;

/**
 * Tells a browser where the modules are that others import by a bare name. The only
 * inline script of a document, always the same for a base path, so that its hash in the
 * security policy is enough. Immutable.
 */
public final class ImportMap {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, String> imports;

	/**
	 * Creates an import map.
	 * @param client gives Preact and the runtime
	 * @param additional modules of the application: bare name to a path of the
	 * application, or to a URL that the security policy has to allow
	 * @throws IllegalArgumentException if the application names a module of Jitney
	 */
	public ImportMap(ClientResources client, Map<String, String> additional) {
		Map<String, String> all = new TreeMap<>(client.imports());
		additional.forEach((name, path) -> Assert.isTrue(all.put(name, path) == null,
				() -> "The module '" + name + "' comes with Jitney: give yours another name"));
		this.imports = Collections.unmodifiableMap(all);
	}

	/** Returns the text between the script's tags. */
	String text(BasePath base) {
		Map<String, String> urls = new TreeMap<>();
		this.imports.forEach((name, path) -> urls.put(name, base.url(path)));
		return ScriptText.of(JSON.writeValueAsString(Map.of("imports", urls)));
	}

	/** Returns the source expression that allows the script. */
	String policySource(BasePath base) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text(base).getBytes(StandardCharsets.UTF_8));
			return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JVM has SHA-256", ex);
		}
	}

}
