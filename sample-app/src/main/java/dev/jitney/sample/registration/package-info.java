/**
 * A form whose record is checked by Bean Validation, in two languages.
 */
@NullMarked
package dev.jitney.sample.registration;

import org.jspecify.annotations.NullMarked;
