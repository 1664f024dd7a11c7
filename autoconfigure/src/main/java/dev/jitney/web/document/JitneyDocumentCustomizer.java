package dev.jitney.web.document;

/**
 * Adds to the head of every document: stylesheets, icons, metas and scripts of the
 * application. A bean of this type is called once, at start.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface JitneyDocumentCustomizer {

	/** Adds to the head. */
	void customize(DocumentHead head);

}
