package dev.jitney.web.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The browser runtime and Preact, held in memory and served under a hash of everything in
 * them: {@code /_jitney/client/{hash}/{file}}. A browser keeps them for ever. Immutable;
 * reading them blocks, at start.
 */
public final class ClientResources {

	private static final String LOCATION = "dev/jitney/client/";

	private static final String PATTERN = "/_jitney/client/{hash}/{file}";

	private static final Pattern IMPORT = Pattern.compile("\\b(?:from|import) ?[\"']([^\"']+)[\"']");

	private static final Map<String, MediaType> TYPES = Map.of("js", ImmutableFile.SCRIPT, "mjs", ImmutableFile.SCRIPT,
			"css", MediaType.parseMediaType("text/css;charset=UTF-8"), "svg",
			MediaType.parseMediaType("image/svg+xml;charset=UTF-8"));

	private final Map<String, ImmutableFile> files = new TreeMap<>();

	private final Map<String, String> imports = new TreeMap<>();

	private final Map<String, Set<String>> imported = new HashMap<>();

	private final String hash;

	/**
	 * Reads the files.
	 * @param classLoader has the runtime and Preact's WebJar
	 * @throws PreactNotFoundException if the WebJar is not there
	 */
	public ClientResources(ClassLoader classLoader) {
		this(runtime(classLoader), new PreactWebJar(classLoader).modules());
	}

	ClientResources(Map<String, byte[]> runtime, Map<String, byte[]> preact) {
		Map<String, byte[]> contents = new TreeMap<>(runtime);
		this.imports.put("jitney", "jitney.js");
		preact.forEach((module, content) -> {
			String file = module.replace('/', '-') + ".mjs";
			this.imports.put(module, file);
			contents.put(file, content);
		});
		contents.forEach((file, content) -> {
			this.files.put(file, new ImmutableFile(content, type(file)));
			this.imported.put(file, imported(new String(content, StandardCharsets.UTF_8)));
		});
		this.hash = ImmutableFile.hash(contents.entrySet()
			.stream()
			.flatMap((entry) -> Stream.of(entry.getKey().getBytes(StandardCharsets.UTF_8), entry.getValue()))
			.toArray(byte[][]::new));
	}

	private static Map<String, byte[]> runtime(ClassLoader classLoader) {
		Map<String, byte[]> runtime = new TreeMap<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver(classLoader)
				.getResources("classpath*:" + LOCATION + "*")) {
				String name = Objects.requireNonNullElse(resource.getFilename(), "");
				if (resource.isReadable() && TYPES.containsKey(extension(name))) {
					try (InputStream input = resource.getInputStream()) {
						runtime.put(name, input.readAllBytes());
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The files below " + LOCATION + " cannot be read", ex);
		}
		return runtime;
	}

	/** Returns the modules that a module names where it cannot do without them. */
	private static Set<String> imported(String module) {
		return IMPORT.matcher(module)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static MediaType type(String file) {
		return TYPES.getOrDefault(extension(file), MediaType.APPLICATION_OCTET_STREAM);
	}

	private static String extension(String file) {
		return Objects.requireNonNullElse(StringUtils.getFilenameExtension(file), "");
	}

	/** Returns the path of a file within the application. */
	public String path(String file) {
		return "/_jitney/client/" + this.hash + "/" + file;
	}

	/** Returns the path of each module that others import by a bare name. */
	public Map<String, String> imports() {
		Map<String, String> paths = new TreeMap<>();
		this.imports.forEach((module, file) -> paths.put(module, path(file)));
		return Collections.unmodifiableMap(paths);
	}

	/**
	 * Returns the path of each module without which a module cannot run, in the order in
	 * which it names them, those of Preact as well.
	 */
	public List<String> needs(String file) {
		Set<String> found = new LinkedHashSet<>();
		collect(file, found);
		found.remove(file);
		return found.stream().map(this::path).toList();
	}

	private void collect(String file, Set<String> found) {
		if (this.files.containsKey(file) && found.add(file)) {
			for (String name : this.imported.getOrDefault(file, Set.of())) {
				collect(this.imports.getOrDefault(name, name.replaceFirst("^\\./", "")), found);
			}
		}
	}

	/** Returns what serves the files. */
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route(
				RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(PATTERN)),
				this::answer);
	}

	/**
	 * While a new version is rolled out, its documents may ask a node of the old one. Its
	 * file is better than none, but no browser may keep it.
	 */
	private Mono<ServerResponse> answer(ServerRequest request) {
		ImmutableFile file = this.files.get(request.pathVariable("file"));
		boolean exact = request.pathVariable("hash").equals(this.hash);
		return (file != null) ? file.answer(request, exact) : ServerResponse.notFound().build();
	}

}
