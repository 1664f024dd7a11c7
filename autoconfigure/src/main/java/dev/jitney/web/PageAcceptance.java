package dev.jitney.web;

import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Whether a client would take a page. */
final class PageAcceptance {

	private PageAcceptance() {
	}

	/**
	 * Whether a client takes HTML or the view of a page, perhaps because it takes
	 * anything.
	 */
	static boolean isPage(HttpHeaders headers) {
		List<MediaType> accepted = accepted(headers);
		return accepted.isEmpty() || accepted.stream()
			.anyMatch((type) -> type.includes(MediaType.TEXT_HTML) || type.includes(PageEndpoint.VIEW));
	}

	/**
	 * Whether a client asks for a page by name. One that takes anything may well not
	 * expect a page in the place of an error.
	 */
	static boolean isExplicitlyPage(HttpHeaders headers) {
		return accepted(headers).stream()
			.anyMatch((type) -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML)
					|| type.equalsTypeAndSubtype(PageEndpoint.VIEW));
	}

	private static List<MediaType> accepted(HttpHeaders headers) {
		try {
			return headers.getAccept().stream().filter((type) -> type.getQualityValue() > 0).toList();
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

}
