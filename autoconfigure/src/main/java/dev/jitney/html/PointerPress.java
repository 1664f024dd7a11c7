package dev.jitney.html;

/**
 * A mouse, pen or finger; the payload of a handler on a click, mouse or pointer trigger.
 *
 * @param x distance from the left edge of the viewport, in CSS pixels
 * @param y distance from the top edge of the viewport, in CSS pixels
 * @param button the button that changed: 0 is the main one, -1 none
 * @param buttons the buttons that are down, as a sum: 1 main, 2 secondary, 4 middle
 * @param alt whether Alt was held
 * @param ctrl whether Control was held
 * @param meta whether the Command or Windows key was held
 * @param shift whether Shift was held
 * @since 0.1
 */
public record PointerPress(double x, double y, int button, int buttons, boolean alt, boolean ctrl, boolean meta,
		boolean shift) {

}
