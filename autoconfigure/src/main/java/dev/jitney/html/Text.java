package dev.jitney.html;

/**
 * Static text; escaped wherever it is written.
 *
 * @since 0.1
 */
public record Text(String text) implements Component {

	public Text {
		Symbol.refuseIn(text);
	}

}
