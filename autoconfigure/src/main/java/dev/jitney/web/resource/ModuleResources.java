package dev.jitney.web.resource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

import dev.jitney.compile.CompiledModule;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Serves the modules of pages and memos: {@code /_jitney/module/{name}}. A browser keeps
 * them for ever, since their names hold a hash. Safe for use by several threads.
 */
public final class ModuleResources {

	private static final String LOCATION = "/_jitney/module/";

	/** So many modules stay gzipped in memory. */
	private static final int READY = 256;

	private final Function<String, Optional<CompiledModule>> modules;

	private final ConcurrentLruCache<CompiledModule, ImmutableFile> files = new ConcurrentLruCache<>(READY,
			(module) -> new ImmutableFile(module.text().getBytes(StandardCharsets.UTF_8), ImmutableFile.SCRIPT));

	/**
	 * Creates what serves modules.
	 * @param modules finds a module by its name; may answer with another one, which a
	 * browser then uses but does not keep. Called on event loops: must not block
	 */
	public ModuleResources(Function<String, Optional<CompiledModule>> modules) {
		this.modules = modules;
	}

	/** Returns the path of a module within the application. */
	public static String path(String name) {
		return LOCATION + name;
	}

	/** Returns what serves the modules. */
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route(RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
			.and(RequestPredicates.path(LOCATION + "{name}")), this::answer);
	}

	private Mono<ServerResponse> answer(ServerRequest request) {
		String name = request.pathVariable("name");
		return this.modules.apply(name)
			.map((module) -> this.files.get(module).answer(request, module.name().equals(name)))
			.orElseGet(() -> ServerResponse.notFound().build());
	}

}
