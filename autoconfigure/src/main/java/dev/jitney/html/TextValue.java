package dev.jitney.html;

/**
 * Text computed on the server: the value formatted in the tab's locale.
 *
 * @since 0.1
 */
public record TextValue(Value<?> value) implements Component {

}
