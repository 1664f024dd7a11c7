@NullMarked
package dev.jitney.web.preview.shop;

import org.jspecify.annotations.NullMarked;
