package dev.jitney.web.document;

/**
 * Adapts the Content-Security-Policy of all pages to what an application needs. A bean of
 * this type is called once per base path; it must give the same policy each time.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface JitneyCspCustomizer {

	/** Adapts the policy. */
	void customize(ContentSecurityPolicy policy);

}
