package dev.jitney.sample.chat;

import java.time.Instant;

/** What somebody said in a room. */
record ChatMessage(long number, String author, String text, Instant at) {

}
