package dev.jitney.web.request;

import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpHeaders;

/** Why a browser makes a request. */
public final class RequestPurpose {

	private static final List<String> HEADERS = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

	private static final List<String> AHEAD = List.of("prefetch", "prerender", "preview");

	private RequestPurpose() {
	}

	/**
	 * Whether the browser asks ahead of time, for a page that the user may never open.
	 */
	public static boolean isPrefetch(HttpHeaders headers) {
		return HEADERS.stream()
			.flatMap((name) -> headers.getOrEmpty(name).stream())
			.map((value) -> value.toLowerCase(Locale.ROOT))
			.anyMatch((value) -> AHEAD.stream().anyMatch(value::contains));
	}

}
