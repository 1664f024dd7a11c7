package dev.jitney.state;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names what a field, an enum constant or a class was called before, so that what is
 * stored under that name is found. On a state class it is the former binary name, without
 * its package if that is the same; on a class of a sealed hierarchy the former simple
 * name; on the component of a record or a field the former name of that. The present name
 * wins if both are stored.
 *
 * <pre class="code">
 * &#064;State
 * &#064;Formerly("com.example.Basket")
 * class Cart {
 *     &#064;Formerly("items")
 *     private List&lt;Line&gt; lines = new ArrayList&lt;&gt;();
 * }
 * </pre>
 *
 * @since 0.1
 */
@Documented
@Target({ ElementType.FIELD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Formerly {

	/** The former names, the latest first. */
	String[] value();

}
