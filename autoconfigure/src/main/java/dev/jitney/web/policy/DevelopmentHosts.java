package dev.jitney.web.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Decides under which host names a developer's tools answer. Anybody can have a name of
 * theirs lead to this machine, and their pages are then of the application's own origin
 * to a browser: only names that nobody else can have are taken, and those of the origins
 * that the application allows. Immutable.
 */
public final class DevelopmentHosts {

	/** These are never asked of the public domain name system. */
	private static final Set<String> LOCAL = Set.of("localhost", "local", "test", "internal", "lan");

	/** A browser does not take a number for a name. */
	private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");

	private final OriginPolicy origins;

	/** Creates a policy. */
	public DevelopmentHosts(OriginPolicy origins) {
		this.origins = origins;
	}

	/**
	 * Whether a request may be answered. What a proxy says of the host may just as well
	 * have been said by a page, so the host of the connection has to be right as well.
	 */
	public boolean allows(ServerHttpRequest request) {
		URI url = request.getURI();
		String host = request.getHeaders().getFirst(HttpHeaders.HOST);
		return isAllowed(url) && (host == null || isAllowed(url.getScheme() + "://" + host));
	}

	private boolean isAllowed(String url) {
		try {
			return isAllowed(new URI(url));
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private boolean isAllowed(URI url) {
		String host = url.getHost();
		return host != null && (isLocal(host.toLowerCase(Locale.ROOT)) || this.origins.lists(url));
	}

	private static boolean isLocal(String host) {
		String last = host.substring(host.lastIndexOf('.') + 1);
		return ADDRESS.matcher(host).matches() || last.equals(host) || LOCAL.contains(last);
	}

	/** Returns what to do about a request that is not answered. */
	public String advice(ServerHttpRequest request) {
		return "The host " + request.getURI().getHost() + " may be anybody's. If it is yours, add "
				+ request.getURI().getScheme() + "://" + request.getURI().getAuthority()
				+ " to jitney.security.allowed-origins";
	}

}
