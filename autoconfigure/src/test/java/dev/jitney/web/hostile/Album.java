package dev.jitney.web.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.jitney.event.Event;
import dev.jitney.event.upload.UploadPart;
import dev.jitney.event.upload.UploadedFile;
import dev.jitney.state.State;
import reactor.core.publisher.Flux;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;

/** Takes files from strangers, and gives some. */
@State
class Album {

	private List<String> names = new ArrayList<>();

	private long bytes;

	private boolean closed;

	String names() {
		return this.names.stream().collect(Collectors.joining("|"));
	}

	long bytes() {
		return this.bytes;
	}

	boolean isOpen() {
		return !this.closed;
	}

	void shut() {
		this.closed = true;
	}

	void add(List<UploadedFile> files) throws IOException {
		for (UploadedFile file : files) {
			this.names.add(file.name());
			this.bytes += Files.size(file.path());
			Path moved = file.path().resolveSibling("kept-" + file.path().getFileName());
			file.moveTo(moved);
			Files.delete(moved);
		}
	}

	Flux<Long> read(Flux<UploadPart> parts) {
		return parts.concatMap(UploadPart::content, 1).map((buffer) -> this.bytes += buffer.readableByteCount());
	}

	Event bytesOf() {
		return Event.download("../r\"ä\r\n.csv", MediaType.parseMediaType("text/html"),
				new ByteArrayResource("<script>alert(1)</script>".getBytes()));
	}

	Event written() {
		return Event.download("large.bin", MediaType.APPLICATION_OCTET_STREAM, (output) -> {
			byte[] block = new byte[64 * 1024];
			for (int i = 0; i < 256; i++) {
				output.write(block);
			}
		});
	}

	Event broken() {
		return Event.download("broken.bin", MediaType.APPLICATION_OCTET_STREAM,
				Flux.concat(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(new byte[10])),
						Flux.error(new IOException("disk failed"))));
	}

}
