package dev.jitney.web.identity;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.jitney.web.request.BasePath;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * How the browser session's cookie is written and found: HttpOnly, SameSite=Lax, limited
 * to the base path. Its name tells applications of one host apart. Under TLS it is Secure
 * and its name begins with {@code __Host-} or {@code __Secure-}, so that neither a plain
 * connection nor, for an application at the root, another host of the domain can plant
 * one.
 *
 * @param portInName whether the name tells ports apart, which cookies do not; for
 * development, where several applications share a host
 * @param maxAge how long the browser keeps the cookie after the last page, or null if
 * until the browser ends
 */
public record SessionCookie(boolean portInName, @Nullable Duration maxAge) {

	Optional<SessionSecret> read(ServerHttpRequest request) {
		return request.getCookies()
			.getOrDefault(name(request), List.of())
			.stream()
			.map(HttpCookie::getValue)
			.flatMap((value) -> SessionSecret.parse(value).stream())
			.findFirst();
	}

	ResponseCookie write(ServerHttpRequest request, SessionSecret secret) {
		return ResponseCookie.from(name(request), secret.cookieValue())
			.path(BasePath.of(request).cookiePath())
			.maxAge(Objects.requireNonNullElse(this.maxAge, Duration.ofSeconds(-1)))
			.httpOnly(true)
			.secure(isSecure(request))
			.sameSite("Lax")
			.build();
	}

	/** Returns the cookie's name for the base path and scheme of a request. */
	String name(ServerHttpRequest request) {
		BasePath base = BasePath.of(request);
		StringBuilder name = new StringBuilder();
		if (isSecure(request)) {
			name.append(base.equals(BasePath.ROOT) ? "__Host-" : "__Secure-");
		}
		name.append("jitney");
		base.value().chars().forEach((next) -> appendTo(name, (char) next));
		int port = request.getURI().getPort();
		return (this.portInName && port > 0) ? name + "-" + port : name.toString();
	}

	private static void appendTo(StringBuilder name, char next) {
		if (next == '/') {
			name.append('_');
		}
		else if (Character.isLetterOrDigit(next)) {
			name.append(next);
		}
		else {
			name.append('~').append(Integer.toHexString(next));
		}
	}

	private static boolean isSecure(ServerHttpRequest request) {
		String scheme = request.getURI().getScheme();
		return "https".equalsIgnoreCase(scheme) || "wss".equalsIgnoreCase(scheme);
	}

}
