/**
 * Where the files of an application are while it is developed, and how those that are not
 * compiled get to where it reads them. Development only; internal.
 */
@NullMarked
package dev.jitney.reload.project;

import org.jspecify.annotations.NullMarked;
