/** An application whose pages do not compile. */
package dev.jitney.web.jit.flawed;
