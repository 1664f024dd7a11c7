package dev.jitney.event.upload;

import dev.jitney.event.FileName;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;

/**
 * A file while it arrives. Read the content, or cancel it, before the next part: it is
 * not buffered, so the browser waits for the handler. Its buffers are on the heap and
 * need not be released. Signals come on handler threads; an upload that is cut off, or
 * longer than was announced, ends in an error.
 *
 * @param name cannot lead out of a directory; two files may have the same
 * @param contentType what the browser says it is
 * @param size in bytes; the content has exactly as many
 * @param content for one subscriber
 * @since 0.1
 */
public record UploadPart(String name, MediaType contentType, long size, Flux<DataBuffer> content) {

	/** Makes the name safe, whoever makes the record. */
	public UploadPart {
		name = FileName.of(name).value();
	}

}
