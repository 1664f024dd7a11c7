package dev.jitney.web.policy;

import java.net.URI;
import java.util.List;

import dev.jitney.event.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.Assert;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Decides which sites may open a websocket or fetch a view: the application's own, and
 * those that it lists. A browser always says which site a websocket is for; a client that
 * says nothing is no browser and has no cookies of a user to abuse.
 * <p>
 * The application's own origin is the request's, with a proxy's word for it if
 * {@code server.forward-headers-strategy} says that proxies are believed. Immutable.
 */
public final class OriginPolicy {

	private static final String SITE = "Sec-Fetch-Site";

	private final CorsConfiguration allowed = new CorsConfiguration();

	private final RefusalListener listener;

	/**
	 * Creates a policy.
	 * @param allowed other origins, such as {@code https://www.example.com} or the
	 * pattern {@code https://*.example.com}
	 * @param listener told of each refusal
	 * @throws IllegalArgumentException if everybody would be allowed
	 */
	public OriginPolicy(List<String> allowed, RefusalListener listener) {
		for (String origin : allowed) {
			Assert.isTrue(origin.matches("https?://[^/]*[^/*].*"),
					() -> "Not an origin to allow: '" + origin + "'. Write one like https://www.example.com");
		}
		this.allowed.setAllowedOriginPatterns(allowed);
		this.listener = listener;
	}

	/** Whether the request may be answered. If not, the listener has been told. */
	public boolean allows(ServerHttpRequest request) {
		String objection = objection(request);
		if (objection != null) {
			this.listener.refused(Refusal.FOREIGN_ORIGIN, objection);
		}
		return objection == null;
	}

	/** Whether the application lists the origin of a URL. */
	boolean lists(URI url) {
		return this.allowed.checkOrigin(url.getScheme() + "://" + url.getAuthority()) != null;
	}

	private @Nullable String objection(ServerHttpRequest request) {
		String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
		if (origin != null) {
			if (this.allowed.checkOrigin(origin) != null) {
				return null;
			}
			Origin own = Origin.of(request.getURI());
			if (own == null || !own.equals(Origin.parse(origin))) {
				return "a page of " + origin + " asked " + own + ". If both are this application, its proxy does not "
						+ "say so: set server.forward-headers-strategy, or allow the origin";
			}
		}
		String site = request.getHeaders().getFirst(SITE);
		boolean own = site == null || site.equals("same-origin") || site.equals("none");
		return own ? null : "the browser calls the request " + site;
	}

}
