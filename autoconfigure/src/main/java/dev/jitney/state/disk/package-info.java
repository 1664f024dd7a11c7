/**
 * The state store that keeps records in files, for one process. Internal, but for
 * {@link dev.jitney.state.disk.DiskStateManager} and its exceptions.
 */
@NullMarked
package dev.jitney.state.disk;

import org.jspecify.annotations.NullMarked;
