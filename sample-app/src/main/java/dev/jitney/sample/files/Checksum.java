package dev.jitney.sample.files;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.jitney.event.upload.UploadPart;
import dev.jitney.state.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/** Reads a file while it arrives; it is never whole anywhere. */
@State
class Checksum {

	private static final int STEP = 250_000;

	private long bytes;

	private String digest = "";

	String progress() {
		return this.bytes + " bytes read";
	}

	String digest() {
		return this.digest;
	}

	/** Each element that this emits sends what has changed to the page. */
	Flux<Object> compute(Flux<UploadPart> parts) throws NoSuchAlgorithmException {
		MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
		this.bytes = 0;
		this.digest = "";
		Flux<Object> steps = parts.concatMap(UploadPart::content, 1).filter((buffer) -> add(sha256, buffer)).cast(Object.class);
		return steps.concatWith(Mono.fromSupplier(() -> this.digest = HexFormat.of().formatHex(sha256.digest())));
	}

	/** Whether so much has been read that the page should say so. */
	private boolean add(MessageDigest sha256, DataBuffer buffer) {
		byte[] content = new byte[buffer.readableByteCount()];
		buffer.read(content);
		sha256.update(ByteBuffer.wrap(content));
		long before = this.bytes;
		this.bytes += content.length;
		return before / STEP != this.bytes / STEP;
	}

}
