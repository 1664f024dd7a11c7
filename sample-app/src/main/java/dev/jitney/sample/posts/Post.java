package dev.jitney.sample.posts;

import java.time.LocalDate;
import java.util.List;

/** An article; the id is part of its URL. */
record Post(String id, String title, String summary, LocalDate published, List<Paragraph> paragraphs) {

}
