package dev.jitney.web.identity;

/** Why an open socket can no longer speak for the user that opened it. */
public enum IdentityChange {

	/** Somebody signed in where nobody was. */
	SIGNED_IN,

	/** The user signed out. */
	SIGNED_OUT,

	/** Another user signed in. */
	OTHER_USER,

	/** The user's web session was invalidated or has expired. */
	SESSION_ENDED

}
