package dev.jitney.html;

/**
 * The place in a layout where the page's own component goes.
 *
 * @since 0.1
 */
public record Outlet(Component content) implements Component {

	public Outlet {
		content = Children.place(content);
	}

}
