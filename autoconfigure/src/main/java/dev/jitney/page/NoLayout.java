package dev.jitney.page;

import dev.jitney.html.Component;
import dev.jitney.html.Layout;

/**
 * Says that a page stands alone, whatever its class says. Never instantiated.
 *
 * @since 0.1
 */
public final class NoLayout implements Layout {

	private NoLayout() {
	}

	@Override
	public Component around(Component content) {
		return content;
	}

}
