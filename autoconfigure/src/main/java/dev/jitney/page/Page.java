package dev.jitney.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.jitney.html.Layout;

/**
 * Marks a static method without arguments that describes the page at a route. It runs
 * once per compile, for everybody: it sees no request, no user and no data.
 *
 * <pre>
 * &#064;Page(path = "/post/{id}", title = "Post")
 * static Component post() {
 *     return main(h1(text(Posts::title)));
 * }
 * </pre>
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Page {

	/**
	 * Route of the page below the application's base path, as a
	 * {@link org.springframework.web.util.pattern.PathPattern}: {@code /post/{id}},
	 * {@code /docs/{*path}}. The most specific route wins.
	 */
	String path();

	/** Title of the document, unless the page computes one. */
	String title() default "";

	/**
	 * What stays around the page when the user goes to another page that has it too.
	 * Without it the page has the layout that {@link Pages#layout()} names;
	 * {@link NoLayout} stands for none.
	 */
	Class<? extends Layout> layout() default PagesLayout.class;

}
