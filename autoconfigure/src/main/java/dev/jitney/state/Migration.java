package dev.jitney.state;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of a state class that is handed fields which were stored by another
 * shape of the class, before they are read: a static method that takes an
 * {@code ObjectNode} and returns nothing. It changes the tree into what the class has
 * today; what it removes is not kept. It may be handed the same fields again, also such
 * as it has changed before or as an older version has written beside the new ones, and
 * must do nothing but change the tree. If it throws, the state cannot be loaded and what
 * is stored stays as it is.
 *
 * <pre class="code">
 * &#064;Migration
 * static void migrate(ObjectNode fields) {
 *     JsonNode euros = fields.remove("euros");
 *     if (euros != null &amp;&amp; !fields.has("cents")) {
 *         fields.put("cents", euros.asLong() * 100);
 *     }
 * }
 * </pre>
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Migration {

}
