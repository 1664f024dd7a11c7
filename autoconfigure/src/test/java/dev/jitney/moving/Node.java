package dev.jitney.moving;

/** One of the nodes that an application runs on. */
record Node(String name) {

}
