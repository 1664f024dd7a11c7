package dev.jitney.compile;

import java.util.List;

/**
 * A tree of nodes with slots. The page is one template, each memo another.
 *
 * <p>
 * Values live in <em>frames</em>. Frame 0 is the template's own view; the body of an
 * {@link Node.EachNode} opens the next frame, one per row. A slot says which frame holds
 * it, so a value that does not depend on the inner row is kept once, further out.
 */
public record Template(List<Node> nodes) {

}
