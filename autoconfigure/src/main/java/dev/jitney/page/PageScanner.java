package dev.jitney.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Finds the pages of an application in its class files, without loading a class. Blocks
 * while it reads; used at start and by one thread.
 */
public final class PageScanner {

	/** Every annotation of a page stands in its class file in this form. */
	private static final byte[] MARK = ("L" + ClassUtils.convertClassNameToResourcePath(Page.class.getPackageName())
			+ "/")
		.getBytes(StandardCharsets.US_ASCII);

	private final ResourcePatternResolver resources;

	private final MetadataReaderFactory metadata;

	private final TypeFilter exclude;

	/**
	 * Creates a scanner.
	 * @param loader gives the class files
	 * @param exclude classes to leave out, such as those that belong to tests only
	 */
	public PageScanner(ResourceLoader loader, TypeFilter exclude) {
		this.resources = new PathMatchingResourcePatternResolver(loader);
		this.metadata = new SimpleMetadataReaderFactory(loader);
		this.exclude = exclude;
	}

	/**
	 * Returns the pages in the packages and below them, in the order of their classes'
	 * names.
	 * @throws InvalidPageException if a page breaks a rule of its declaration
	 */
	public List<PageDefinition> scan(Collection<String> packages) {
		TreeMap<String, List<PageDefinition>> byClass = new TreeMap<>();
		for (String name : packages) {
			for (Resource resource : classFiles(name)) {
				for (PageDefinition page : pages(resource)) {
					byClass.computeIfAbsent(page.className(), (key) -> new ArrayList<>());
					if (!byClass.get(page.className()).contains(page)) {
						byClass.get(page.className()).add(page);
					}
				}
			}
		}
		return byClass.values().stream().flatMap(List::stream).toList();
	}

	/**
	 * Returns the pages that a class file declares.
	 * @throws InvalidPageException if a page breaks a rule of its declaration
	 */
	public static List<PageDefinition> declared(byte[] classFile) {
		return mentionsPages(classFile) ? PageClassReader.read(classFile) : List.of();
	}

	private Resource[] classFiles(String packageName) {
		String path = ClassUtils.convertClassNameToResourcePath(packageName);
		try {
			return this.resources.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + path + "/**/*.class");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The classes of package " + packageName + " cannot be listed", ex);
		}
	}

	private List<PageDefinition> pages(Resource resource) {
		try (InputStream input = resource.getInputStream()) {
			byte[] classFile = input.readAllBytes();
			return (mentionsPages(classFile) && !isExcluded(resource)) ? PageClassReader.read(classFile) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(resource + " cannot be read", ex);
		}
	}

	private boolean isExcluded(Resource resource) throws IOException {
		return this.exclude.match(this.metadata.getMetadataReader(resource), this.metadata);
	}

	/**
	 * Most classes have nothing to do with pages; a look at their bytes is cheaper than
	 * parsing them.
	 */
	private static boolean mentionsPages(byte[] classFile) {
		for (int start = 0; start <= classFile.length - MARK.length; start++) {
			if (Arrays.equals(classFile, start, start + MARK.length, MARK, 0, MARK.length)) {
				return true;
			}
		}
		return false;
	}

}
