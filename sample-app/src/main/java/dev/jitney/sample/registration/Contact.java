package dev.jitney.sample.registration;

/** How somebody wants to hear from us. */
enum Contact {

	MAIL, PHONE, NEVER

}
