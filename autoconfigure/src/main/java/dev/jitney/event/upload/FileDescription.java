package dev.jitney.event.upload;

import dev.jitney.event.FileName;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * What a browser says of a file before it sends it.
 *
 * @param submittedLength characters of the name as the browser has it
 */
record FileDescription(FileName name, int submittedLength, MediaType contentType, long size) {

	static FileDescription of(String name, String contentType, long size) {
		return new FileDescription(FileName.of(name), name.length(), type(contentType), size);
	}

	/**
	 * A browser that does not know the type says nothing; one that lies is no browser.
	 */
	private static MediaType type(String contentType) {
		try {
			return StringUtils.hasText(contentType) ? MediaType.parseMediaType(contentType)
					: MediaType.APPLICATION_OCTET_STREAM;
		}
		catch (InvalidMediaTypeException ex) {
			return MediaType.APPLICATION_OCTET_STREAM;
		}
	}

}
