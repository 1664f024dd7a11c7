package dev.jitney.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.jitney.html.Layout;

/**
 * Marks a class whose static methods describe pages. It is found by scanning the
 * application's packages, is no Spring bean, and is loaded when one of its pages is asked
 * for.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Pages {

	/**
	 * What stays around each of these pages, unless a page names another layout;
	 * {@link NoLayout} stands for none.
	 */
	Class<? extends Layout> layout() default NoLayout.class;

}
