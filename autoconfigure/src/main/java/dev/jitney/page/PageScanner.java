package dev.jitney.page;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ResourceLoader;

/**
 * Finds the pages of an application in its class files, without loading a class. Blocks
 * while it reads; used at start and by one thread.
 */
public final class PageScanner {

	/** What a class file with pages mentions. */
	public static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(Pages.class, Page.class,
			ErrorPage.class);

	/** What a class file with previews mentions. */
	public static final List<Class<? extends Annotation>> PREVIEWS = List.of(Preview.class);

	private final ClassFiles files;

	/**
	 * Creates a scanner.
	 * @param loader gives the class files
	 */
	public PageScanner(ResourceLoader loader) {
		this.files = new ClassFiles(loader);
	}

	/**
	 * Returns the pages in the packages and below them, in the order of their classes'
	 * names.
	 * @throws InvalidPageException if a page breaks a rule of its declaration
	 */
	public List<PageDefinition> scan(Collection<String> packages) {
		return pages(this.files.mentioning(ANNOTATIONS, packages));
	}

	/** Returns the pages in class files that have been read, in the same order. */
	public static List<PageDefinition> pages(List<ClassFile> files) {
		return inOrder(ClassFiles.mentioning(ANNOTATIONS, files), PageClassReader::pages);
	}

	/** Returns the previews in class files that have been read, in the same order. */
	public static List<PageDefinition> previews(List<ClassFile> files) {
		return inOrder(ClassFiles.mentioning(PREVIEWS, files), PageClassReader::previews);
	}

	/**
	 * Returns the pages and the previews that a class file declares.
	 * @throws InvalidPageException if one breaks a rule of its declaration
	 */
	public static List<PageDefinition> declared(byte[] classFile) {
		List<ClassFile> file = List.of(new ClassFile(new ByteArrayResource(classFile), classFile));
		return Stream.concat(pages(file).stream(), previews(file).stream()).toList();
	}

	private static List<PageDefinition> inOrder(List<ClassFile> files, Function<byte[], List<PageDefinition>> reader) {
		TreeMap<String, List<PageDefinition>> byClass = new TreeMap<>();
		for (ClassFile file : files) {
			for (PageDefinition page : reader.apply(file.content())) {
				List<PageDefinition> known = byClass.computeIfAbsent(page.className(), (key) -> new ArrayList<>());
				if (!known.contains(page)) {
					known.add(page);
				}
			}
		}
		return byClass.values().stream().flatMap(List::stream).toList();
	}

}
