/** An application whose pages compile as slowly and as badly as a test wants. */
package dev.jitney.web.jit.site;
