package dev.jitney.event;

import java.io.OutputStream;

/**
 * Writes the content of a download. Called once, on a handler thread, when the browser
 * fetches it; writing waits while the browser is slower. What it throws breaks the
 * download off. It holds no lock and sees no state: let it use values that the handler
 * has read.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface DownloadWriter {

	void writeTo(OutputStream output) throws Exception;

}
