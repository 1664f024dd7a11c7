package dev.jitney.sample.registration;

/** How somebody wants to travel. */
enum Plan {

	SINGLE, DAY, MONTH

}
