/** Clients that do not play by the rules, against a whole application. */
@org.jspecify.annotations.NullMarked
package dev.jitney.web.hostile;
