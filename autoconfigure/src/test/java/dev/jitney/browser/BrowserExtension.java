package dev.jitney.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives tests and their {@code @BeforeEach} methods a {@link Page}, a
 * {@link BrowserContext} or the {@link Browser}. One browser serves the whole JVM, each
 * test has a context of its own. Without a browser the tests are skipped. A test during
 * which a page threw an error that nobody caught fails; a test that fails leaves a
 * screenshot of each page in {@code target/browser}.
 */
public final class BrowserExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(BrowserExtension.class);

	private static final double TIMEOUT = 15_000;

	@Override
	public void beforeEach(ExtensionContext test) {
		Chromium chromium = test.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Chromium.class, (key) -> start(), Chromium.class);
		BrowserContext context = chromium.browser().newContext();
		context.setDefaultTimeout(TIMEOUT);
		List<String> errors = new ArrayList<>();
		context.onWebError((error) -> errors.add(error.error()));
		test.getStore(NAMESPACE).put(Tab.class, new Tab(context, errors));
	}

	private static Chromium start() {
		return Chromium.start(Chromium.executable()
			.orElseThrow(() -> new TestAbortedException(
					"No browser: set JITNEY_CHROMIUM to a Chromium executable or put chromium on the PATH")));
	}

	@Override
	public void afterEach(ExtensionContext test) {
		Tab tab = test.getStore(NAMESPACE).remove(Tab.class, Tab.class);
		if (tab == null) {
			return;
		}
		if (test.getExecutionException().isPresent()) {
			tab.capture(test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName());
		}
		tab.context().close();
		if (!tab.errors().isEmpty() && test.getExecutionException().isEmpty()) {
			throw new AssertionError("Errors on the page: " + tab.errors());
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		Class<?> type = parameter.getParameter().getType();
		return type == Page.class || type == BrowserContext.class || type == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
		Tab tab = test.getStore(NAMESPACE).get(Tab.class, Tab.class);
		Class<?> type = parameter.getParameter().getType();
		if (type == Browser.class) {
			return tab.context().browser();
		}
		return (type == Page.class) ? tab.page() : tab.context();
	}

	/** What one test has of the browser. */
	private record Tab(BrowserContext context, List<String> errors) {

		Page page() {
			return this.context.pages().isEmpty() ? this.context.newPage() : this.context.pages().get(0);
		}

		void capture(String name) {
			List<Page> pages = this.context.pages();
			for (int i = 0; i < pages.size(); i++) {
				Path file = Path.of("target", "browser", name + "-" + i + ".png");
				pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(file));
			}
		}

	}

}
