package dev.jitney.web.resource;

import java.io.Serial;

/**
 * Preact, on which the browser runtime stands, is not on the class path.
 *
 * @since 0.1
 */
public class PreactNotFoundException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	PreactNotFoundException(String missing) {
		super("Preact is not on the class path: there is no " + missing
				+ ". Add org.webjars.npm:preact, which jitney-spring-boot-starter brings, "
				+ "and keep META-INF when you repackage its jar.");
	}

}
