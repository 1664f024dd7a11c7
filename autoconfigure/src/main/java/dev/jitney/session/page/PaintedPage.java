package dev.jitney.session.page;

import dev.jitney.compile.PageProgram;
import dev.jitney.event.TabId;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is first shown.
 *
 * @param tab the tab it was painted for, or null if for nobody: it cannot be interacted
 * with
 * @param ticket by which the tab's socket adopts it, or null
 * @param number number of the tab's last delta
 * @param settled number of the tab's last event that has an outcome
 * @param redirect where an on-load handler sends the browser instead, or null
 */
public record PaintedPage(@Nullable TabId tab, @Nullable String ticket, PageProgram program, View view, long number,
		long settled, @Nullable String redirect) {

}
