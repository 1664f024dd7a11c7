package dev.jitney.sample.chat;

/** What the form that leads to a room sends. */
record RoomChoice(String room) {

}
