package dev.jitney.html;

/** Static text; escaped wherever it is written. */
public record Text(String text) implements Component {

}
