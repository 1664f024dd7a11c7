package dev.jitney.session;

import dev.jitney.compile.PageProgram;
import dev.jitney.event.Location;

/** The page that a tab shows, and the address that led to it. */
record CurrentPage(PageProgram program, Location location) {

}
