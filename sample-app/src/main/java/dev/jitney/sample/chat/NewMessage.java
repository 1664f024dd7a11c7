package dev.jitney.sample.chat;

/** What the form under a conversation sends. */
record NewMessage(String text) {

}
