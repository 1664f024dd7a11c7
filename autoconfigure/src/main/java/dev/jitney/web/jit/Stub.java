package dev.jitney.web.jit;

import dev.jitney.jit.CompileFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * What is answered in the place of a page.
 *
 * @param failure why the page does not compile, or null if it is still being compiled
 */
record Stub(HttpStatus status, @Nullable CompileFailure failure) {

	static Stub waiting() {
		return new Stub(HttpStatus.OK, null);
	}

}
