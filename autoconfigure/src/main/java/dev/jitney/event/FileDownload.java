package dev.jitney.event;

import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;

/**
 * A file that the browser is to save, whose content is made when it fetches it. The
 * session layer puts it under a URL that works once, for the browser session of the tab,
 * for a short while, on the node where the handler ran; then it is forgotten.
 *
 * @param name what the browser is told to call it
 * @param type its content type
 * @param content what it holds
 * @since 0.1
 */
public record FileDownload(FileName name, MediaType type, Content content) implements Event {

	/** Where the content of a download comes from. */
	public sealed interface Content {

	}

	/** A resource, whose length is told to the browser if it is known. */
	public record FromResource(Resource resource) implements Content {

	}

	/** Buffers, requested as fast as the browser takes them. */
	public record FromBuffers(Flux<? extends DataBuffer> buffers) implements Content {

	}

	/** Code that writes. */
	public record FromWriter(DownloadWriter writer) implements Content {

	}

}
