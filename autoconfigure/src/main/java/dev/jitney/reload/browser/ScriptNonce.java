package dev.jitney.reload.browser;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a script has to know to run in a page although it has no file: while an
 * application is developed, the code of an edited page comes over the connection that
 * tells of the edit. Only pages that listen there are told.
 *
 * @param value base64
 */
public record ScriptNonce(String value) {

	private static final int BYTES = 16;

	/** Makes one that nobody can guess. */
	public static ScriptNonce random() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return new ScriptNonce(Base64.getEncoder().encodeToString(bytes));
	}

	/** Returns the source expression that allows such scripts. */
	public String policySource() {
		return "'nonce-" + this.value + "'";
	}

}
