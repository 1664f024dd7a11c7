/**
 * What a request says about where the application is and why it is made. Internal.
 */
@NullMarked
package dev.jitney.web.request;

import org.jspecify.annotations.NullMarked;
