package dev.jitney.sample.posts;

/** A part of an article, with its place in it. */
record Paragraph(int number, String text) {

}
