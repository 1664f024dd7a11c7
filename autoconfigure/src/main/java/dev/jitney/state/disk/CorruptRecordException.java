package dev.jitney.state.disk;

import java.nio.file.Path;

import dev.jitney.state.OwnerId;

/**
 * The record of an owner could not be read and stands aside. Its owner is refused until
 * somebody has decided what becomes of it: nothing begins anew by itself.
 *
 * @since 0.1
 */
public class CorruptRecordException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CorruptRecordException(OwnerId owner, Path quarantined) {
		super("The record of " + owner + " could not be read and was moved to " + quarantined
				+ "; stop the application, then mend the file and move it back, or delete it to let the owner begin anew");
	}

}
