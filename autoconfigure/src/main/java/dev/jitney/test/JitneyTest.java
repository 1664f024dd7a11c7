package dev.jitney.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.PropertyMapping;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Tests pages and their states without a server and without a browser. The context has
 * all pages and states of the application, Jitney's auto-configuration, a
 * {@link TestClock}, and of the application's own beans those that the test names with
 * {@code @Import}, {@code @MockitoBean} or a filter. A state is created when a page asks
 * for it, so a bean that no page of the test needs may be missing.
 *
 * <pre class="code">
 * &#64;JitneyTest
 * &#64;Import(TodoRepository.class)
 * class TodoPagesTests {
 *
 * 	&#64;Test
 * 	void addsATodo(&#64;Autowired TestBrowser browser) { … }
 *
 * }
 * </pre>
 *
 * After each test all tabs are closed and all states forgotten, and the test fails if
 * something was left undone: an event that has not run, a call that nobody answered, a
 * tab that the server still remembers.
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(JitneyTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(JitneyTypeExcludeFilter.class)
@AutoConfigureJitney
@ImportAutoConfiguration
public @interface JitneyTest {

	/** Returns properties in the form {@code key=value}. */
	String[] properties() default {};

	/** Returns the checks of the markup that fail a test. */
	@PropertyMapping("jitney.test.lint")
	Lint[] lint() default Lint.DUPLICATE_ID;

	/** Whether the usual beans are left out; there are no others that are usual. */
	boolean useDefaultFilters() default true;

	/** Returns which beans of the application belong to the test all the same. */
	ComponentScan.Filter[] includeFilters() default {};

	/** Returns which beans of the application do not belong to the test. */
	ComponentScan.Filter[] excludeFilters() default {};

	/** Returns auto-configurations that are left out. */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

}
