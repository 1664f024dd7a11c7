package dev.jitney.web.document;

import java.util.Locale;

/**
 * A document that stands in for a page until that is compiled.
 *
 * @param locale the language of the page
 * @param title the page's title as far as it is known, or empty
 * @param body finished HTML
 * @param block what the stub's module reads, as JSON
 */
public record StubDocument(Locale locale, String title, String body, String block) {

}
