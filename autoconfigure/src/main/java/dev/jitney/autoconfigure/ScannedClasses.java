package dev.jitney.autoconfigure;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.jitney.page.ClassFile;
import dev.jitney.page.ClassFiles;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageScanner;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * What there is in an application's class files, for which each is read once.
 *
 * @param pages its pages
 * @param states binary names of its states
 */
record ScannedClasses(List<PageDefinition> pages, Set<String> states) {

	/** Reads the class files; blocks. */
	static ScannedClasses of(Collection<String> packages, ResourceLoader loader, Environment environment) {
		List<ClassFile> files = files(packages, loader, List.of());
		return new ScannedClasses(PageScanner.pages(files), StateScanner.states(files, loader, environment));
	}

	/** The same while developing, when previews are pages too. */
	static ScannedClasses withPreviews(Collection<String> packages, ResourceLoader loader, Environment environment) {
		List<ClassFile> files = files(packages, loader, PageScanner.PREVIEWS);
		List<PageDefinition> pages = new ArrayList<>(PageScanner.pages(files));
		pages.addAll(PageScanner.previews(files));
		return new ScannedClasses(List.copyOf(pages), StateScanner.states(files, loader, environment));
	}

	private static List<ClassFile> files(Collection<String> packages, ResourceLoader loader,
			List<Class<? extends Annotation>> others) {
		List<Class<? extends Annotation>> annotations = new ArrayList<>(PageScanner.ANNOTATIONS);
		annotations.addAll(StateScanner.ANNOTATIONS);
		annotations.addAll(others);
		return new ClassFiles(loader).mentioning(annotations, packages);
	}

}
