package dev.jitney.web.resource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * A file whose URL names its content, ready to be sent as it is and gzipped. Immutable.
 */
final class ImmutableFile {

	static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

	private static final CacheControl FOREVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private static final Pattern NO_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

	private final byte[] content;

	private final byte[] gzipped;

	private final String hash;

	private final MediaType type;

	ImmutableFile(byte[] content, MediaType type) {
		this.content = content.clone();
		this.gzipped = gzip(content);
		this.hash = hash(content);
		this.type = type;
	}

	/**
	 * Answers a request for the file.
	 * @param exact whether the URL names this very content; a browser must not keep
	 * another one under it
	 */
	Mono<ServerResponse> answer(ServerRequest request, boolean exact) {
		boolean gzip = this.gzipped.length < this.content.length && accepts(request.headers().asHttpHeaders());
		String etag = "\"" + this.hash + (gzip ? "-gzip\"" : "\"");
		ServerResponse.BodyBuilder response = ServerResponse.ok()
			.contentType(this.type)
			.eTag(etag)
			.cacheControl(exact ? FOREVER : CacheControl.noStore())
			.header("X-Content-Type-Options", "nosniff")
			.varyBy(HttpHeaders.ACCEPT_ENCODING);
		if (gzip) {
			response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		return request.checkNotModified(etag)
			.switchIfEmpty(Mono.defer(() -> response.bodyValue(gzip ? this.gzipped : this.content)));
	}

	private static boolean accepts(HttpHeaders headers) {
		String encodings = String.join(",", headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING)).toLowerCase(Locale.ROOT);
		return encodings.contains("gzip") && !NO_GZIP.matcher(encodings).find();
	}

	static String hash(byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			Arrays.stream(parts).forEach(digest::update);
			return HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JVM has SHA-256", ex);
		}
	}

	private static byte[] gzip(byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2);
		try (GZIPOutputStream gzip = new BestGzip(bytes)) {
			gzip.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static final class BestGzip extends GZIPOutputStream {

		BestGzip(ByteArrayOutputStream bytes) throws IOException {
			super(bytes);
			this.def.setLevel(Deflater.BEST_COMPRESSION);
		}

	}

}
