package dev.jitney.page.scanned;

import dev.jitney.html.Component;
import dev.jitney.html.Layout;

/** The layout of a shop. */
final class ShopLayout implements Layout {

	@Override
	public Component around(Component content) {
		return content;
	}

}
