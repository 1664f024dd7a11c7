package dev.jitney.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.jitney.html.Layout;

/**
 * Marks a static method without arguments that describes the page to show instead of what
 * failed, at the URL that failed and with its HTTP status. It is a page like any other;
 * its path variables are {@code status} and {@code message}, the standard words for that
 * status. What an exception says is never shown.
 *
 * <pre>
 * &#064;ErrorPage(404)
 * static Component notFound() {
 *     return main(h1("There is nothing here"));
 * }
 * </pre>
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ErrorPage {

	/** Stands for every status that has no error page of its own. */
	int OTHERS = 0;

	/** HTTP status, 400 to 599, that the page is for. */
	int value() default OTHERS;

	/** Title of the document, unless the page computes one. */
	String title() default "";

	/**
	 * What stays around the page. Without it that is what {@link Pages#layout()} names;
	 * {@link NoLayout} stands for none.
	 */
	Class<? extends Layout> layout() default PagesLayout.class;

}
