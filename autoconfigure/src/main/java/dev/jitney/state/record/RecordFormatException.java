package dev.jitney.state.record;

/** Bytes are not a record, or one of a format that this version does not know. */
public final class RecordFormatException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message what is wrong with the bytes
	 */
	public RecordFormatException(String message) {
		super(message);
	}

	/**
	 * @param message what is wrong with the bytes
	 */
	public RecordFormatException(String message, Throwable cause) {
		super(message, cause);
	}

}
