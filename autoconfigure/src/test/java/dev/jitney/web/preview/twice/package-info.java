@NullMarked
package dev.jitney.web.preview.twice;

import org.jspecify.annotations.NullMarked;
