package dev.jitney.state;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose objects are the state behind a page. Its non-final fields are
 * stored between events; its final fields are handed in by Spring through the one
 * constructor. An instance is used by one thread at a time and lives for one event.
 *
 * <pre class="code">
 * &#064;State
 * class Todos {
 *     private final TodoRepository repository;            // handed in, never stored
 *     private List&lt;Todo&gt; items = new ArrayList&lt;&gt;(); // stored
 *     Todos(TodoRepository repository) { this.repository = repository; }
 * }
 * </pre>
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface State {

	/** How many instances there are, and who sees them. */
	Scope scope() default Scope.TAB;

}
