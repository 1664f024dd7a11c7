package dev.jitney.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a TAB state that runs when the tab is gone for good: it had a browser
 * once, and none has come back for as long as a tab's states are kept
 * ({@code jitney.state.time-to-live.tab}). It runs once, as the tab's last event, if the
 * tab has stored the state. It may take the {@link EventContext} and return what any
 * handler may; there is no browser any more to see a delta.
 *
 * <pre class="code">
 * &#064;OnTabClosed
 * void leave() {
 *     this.rooms.at(this.room).update(room -&gt; room.leave(this.name));
 * }
 * </pre>
 * <p>
 * It runs on the node to which the tab was connected last. If that node stops or dies
 * first, it does not run: keep nothing that must not be lost, and free nothing that does
 * not expire by itself as well.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnTabClosed {

}
