package dev.jitney.page;

import java.util.function.Supplier;

import dev.jitney.html.Component;
import dev.jitney.html.Layout;
import org.jspecify.annotations.Nullable;

/**
 * How a page describes itself. Each supplier runs application code anew when it is asked
 * and throws {@link PageMethodException} if that code throws.
 *
 * @param definition the page
 * @param component calls the page method
 * @param layout creates the page's layout, or null if it has none
 */
public record PageSource(PageDefinition definition, Supplier<Component> component, @Nullable Supplier<Layout> layout) {

}
