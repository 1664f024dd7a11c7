/**
 * Runs an application in a class loader of Jitney's own while it is being developed, so
 * that it can be started again within its process. Development only; internal.
 */
@NullMarked
package dev.jitney.reload.launch;

import org.jspecify.annotations.NullMarked;
