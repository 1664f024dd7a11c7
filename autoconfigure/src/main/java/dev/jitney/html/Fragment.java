package dev.jitney.html;

import java.util.List;

/**
 * Several components in a row, without an element around them.
 *
 * @since 0.1
 */
public record Fragment(List<Component> children) implements Component {

	public Fragment {
		children = Children.place(children);
	}

}
