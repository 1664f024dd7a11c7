package dev.jitney.web.preview;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PreviewPath;
import dev.jitney.web.document.DocumentWriter;
import dev.jitney.web.policy.DevelopmentHosts;
import dev.jitney.web.request.BasePath;
import dev.jitney.web.resource.ClientResources;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Answers for the gallery of previews, {@code /_jit/previews} and the same with a name,
 * and for the snapshots of each. The previews themselves are pages, so whatever compiles,
 * paints and reloads pages does so for them.
 */
public final class PreviewController {

	private final PageCatalogue catalogue;

	private final PreviewGallery gallery;

	private final DocumentWriter documents;

	private final PreviewSnapshots snapshots;

	private final PreviewPictures pictures;

	private final DevelopmentHosts hosts;

	/**
	 * Creates a controller.
	 * @param client has the gallery's own style and script
	 * @param documents gives the headers of a document
	 * @param hosts by which names it may be asked
	 */
	public PreviewController(PageCatalogue catalogue, ClientResources client, DocumentWriter documents,
			PreviewSnapshots snapshots, PreviewPictures pictures, DevelopmentHosts hosts) {
		this.catalogue = catalogue;
		this.gallery = new PreviewGallery(client);
		this.documents = documents;
		this.snapshots = snapshots;
		this.pictures = pictures;
		this.hosts = hosts;
	}

	/** Returns what answers. */
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PreviewPath.GALLERY, (request) -> gallery(request, null))
			.GET(PreviewPath.GALLERY + "/{name}", named((request) -> (page) -> gallery(request, page)))
			.GET(PreviewPath.GALLERY + "/{name}/snapshot.html",
					named((request) -> (page) -> this.snapshots.answer(request, page)))
			.GET(PreviewPath.GALLERY + "/{name}/snapshot.png",
					named((request) -> (page) -> this.pictures.answer(request, page)))
			.filter((request, answer) -> this.hosts.allows(request.exchange().getRequest()) ? answer.handle(request)
					: Refusals.refuse(HttpStatus.FORBIDDEN, this.hosts.advice(request.exchange().getRequest())))
			.build();
	}

	private HandlerFunction<ServerResponse> named(
			Function<ServerRequest, Function<PageDefinition, Mono<ServerResponse>>> answer) {
		return (request) -> find(request.pathVariable("name")).map((page) -> answer.apply(request).apply(page))
			.orElseGet(() -> unknown(request.pathVariable("name")));
	}

	private Optional<PageDefinition> find(String name) {
		return previews().stream().filter((page) -> PreviewPath.name(page).equals(Optional.of(name))).findFirst();
	}

	private List<PageDefinition> previews() {
		return this.catalogue.pages().stream().filter((page) -> PreviewPath.name(page).isPresent()).toList();
	}

	private static Mono<ServerResponse> unknown(String name) {
		return Refusals.refuse(HttpStatus.NOT_FOUND,
				"There is no preview '" + name + "'; " + PreviewPath.GALLERY + " has a list");
	}

	private Mono<ServerResponse> gallery(ServerRequest request, @Nullable PageDefinition shown) {
		BasePath base = BasePath.of(request.exchange().getRequest());
		return ServerResponse.ok()
			.headers((headers) -> this.documents.writeHeaders(headers, base))
			.bodyValue(this.gallery.write(base, previews(), shown));
	}

}
