package dev.jitney.page;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

class PageScannerTests {

	private static final String PACKAGE = "dev.jitney.page.scanned";

	@Test
	void findsPagesInPackageAndBelowWithoutLoadingThem() {
		List<PageDefinition> pages = scanner().scan(List.of(PACKAGE));
		assertThat(pages).extracting(PageDefinition::name)
			.containsExactly("/", "/item/{id}", "error-404", "error", "/docs/{*path}", "/docs");
	}

	@Test
	void readsWhatAnnotationsSay() {
		PageDefinition home = scanner().scan(List.of(PACKAGE)).get(0);
		assertThat(home.method()).isEqualTo("dev.jitney.page.scanned.ShopPages.home");
		assertThat(home.title()).isEqualTo("Shop");
		assertThat(home.layoutClassName()).isNull();
		assertThat(home.isErrorPage()).isFalse();
	}

	@Test
	void namesLayoutByItsClass() {
		PageDefinition item = scanner().scan(List.of(PACKAGE)).get(1);
		assertThat(item.layoutClassName()).isEqualTo("dev.jitney.page.scanned.ShopLayout");
	}

	@Test
	void knowsWhereThePageMethodIs() {
		assertThat(scanner().scan(List.of(PACKAGE)).get(0).location())
			.hasToString("dev.jitney.page.scanned.ShopPages.home(ShopPages.java:17)");
	}

	@Test
	void findsPageOnceWhenPackagesOverlap() {
		assertThat(scanner().scan(List.of(PACKAGE, PACKAGE + ".below", PACKAGE))).hasSize(6);
	}

	private static PageScanner scanner() {
		return new PageScanner(withoutClasses());
	}

	private static ResourceLoader withoutClasses() {
		ClassLoader classes = PageScannerTests.class.getClassLoader();
		return new DefaultResourceLoader(new ClassLoader(classes) {

			@Override
			protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
				throw new ClassNotFoundException("Not to be loaded: " + name);
			}

		});
	}

}
