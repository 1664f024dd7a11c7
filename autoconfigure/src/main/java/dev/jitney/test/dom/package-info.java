/**
 * What a browser knows of forms and elements, on a jsoup document. Internal.
 */
@NullMarked
package dev.jitney.test.dom;

import org.jspecify.annotations.NullMarked;
