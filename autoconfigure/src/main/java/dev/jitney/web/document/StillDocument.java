package dev.jitney.web.document;

import java.util.Locale;

/**
 * A document that shows a page and is not connected to anything.
 *
 * @param locale the language it is in
 * @param title the document's title, or empty
 * @param body finished HTML
 */
public record StillDocument(Locale locale, String title, String body) {

}
