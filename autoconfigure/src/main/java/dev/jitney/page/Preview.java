package dev.jitney.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that shows a component by itself, in the state it is to be looked at. It
 * takes no arguments and returns a component; it is static, or its class has a
 * constructor without arguments. While developing, the gallery at {@code /_jit/previews}
 * shows all of them, live. Packaged applications do not look for them.
 *
 * <pre class="code">
 * &#064;Preview
 * static Component emptyBasket() {
 *     return basket().onLoad(Basket::clear);
 * }
 * </pre>
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Preview {

	/**
	 * What tells the preview from all others, in its address too: letters, digits, dots,
	 * dashes and underscores. By default the class and method, such as
	 * {@code BasketPages.emptyBasket}.
	 */
	String name() default "";

	/** What the gallery calls it. By default the method's name in words. */
	String title() default "";

}
