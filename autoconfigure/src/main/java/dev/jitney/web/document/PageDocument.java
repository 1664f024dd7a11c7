package dev.jitney.web.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A painted page, on its way to become a document.
 *
 * @param locale the language it is in
 * @param title the document's title, or empty
 * @param metas meta elements, name to content
 * @param body finished HTML
 * @param modules names of the modules that the browser is going to need
 * @param boot the boot block, as JSON
 */
public record PageDocument(Locale locale, String title, Map<String, String> metas, String body, List<String> modules,
		String boot) {

}
