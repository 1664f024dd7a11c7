package dev.jitney.autoconfigure;

import java.util.Collection;
import java.util.List;

import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageScanner;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ResourceLoader;

/** Stops an application whose pages would not be found under their paths. */
final class ServletApplicationCheck implements SmartInitializingSingleton {

	private final Collection<String> packages;

	private final ResourceLoader loader;

	ServletApplicationCheck(Collection<String> packages, ResourceLoader loader) {
		this.packages = packages;
		this.loader = loader;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> pages = new PageScanner(this.loader).scan(this.packages)
			.stream()
			.map(PageDefinition::method)
			.toList();
		if (!pages.isEmpty()) {
			throw new ServletApplicationException(pages);
		}
	}

}
