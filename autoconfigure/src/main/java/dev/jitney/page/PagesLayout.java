package dev.jitney.page;

import dev.jitney.html.Component;
import dev.jitney.html.Layout;

/**
 * Stands for the layout that {@link Pages#layout()} names. Never instantiated.
 *
 * @since 0.1
 */
public final class PagesLayout implements Layout {

	private PagesLayout() {
	}

	@Override
	public Component around(Component content) {
		return content;
	}

}
