package dev.jitney.html;

/**
 * A key that was pressed or released; the payload of a handler on {@code onKeyDown} or
 * {@code onKeyUp}.
 *
 * @param key what the key means, as in {@code KeyboardEvent.key}: {@code "Enter"},
 * {@code "a"}
 * @param code which key it is, whatever the layout, as in {@code KeyboardEvent.code}:
 * {@code "KeyA"}
 * @param alt whether Alt was held
 * @param ctrl whether Control was held
 * @param meta whether the Command or Windows key was held
 * @param shift whether Shift was held
 * @param repeat whether the key is held down and repeats
 * @since 0.1
 */
public record KeyPress(String key, String code, boolean alt, boolean ctrl, boolean meta, boolean shift,
		boolean repeat) {

}
