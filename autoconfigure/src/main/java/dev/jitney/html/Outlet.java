package dev.jitney.html;

/** The place in a layout where the page's own component goes. */
public record Outlet(Component content) implements Component {

}
