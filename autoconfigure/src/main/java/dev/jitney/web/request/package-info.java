/**
 * What a request says about where it comes from and where the application is. Internal.
 */
@NullMarked
package dev.jitney.web.request;

import org.jspecify.annotations.NullMarked;
