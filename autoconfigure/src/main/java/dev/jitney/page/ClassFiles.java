package dev.jitney.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * Reads the class files of an application, each once, without loading a class. Blocks;
 * used at start and by one thread.
 */
public final class ClassFiles {

	private final ResourcePatternResolver resources;

	/**
	 * Creates a reader.
	 * @param loader gives the class files
	 */
	public ClassFiles(ResourceLoader loader) {
		this.resources = new PathMatchingResourcePatternResolver(loader);
	}

	/**
	 * Returns the class files in the packages and below them that mention one of the
	 * annotations; not all of these have it.
	 */
	public List<ClassFile> mentioning(Collection<Class<? extends Annotation>> annotations,
			Collection<String> packages) {
		List<byte[]> descriptors = descriptors(annotations);
		List<ClassFile> found = new ArrayList<>();
		for (String name : packages) {
			for (Resource resource : list(name)) {
				ClassFile file = new ClassFile(resource, read(resource));
				if (file.mentions(descriptors)) {
					found.add(file);
				}
			}
		}
		return found;
	}

	/** Returns those of the class files that mention one of the annotations. */
	static List<ClassFile> mentioning(Collection<Class<? extends Annotation>> annotations, List<ClassFile> files) {
		List<byte[]> descriptors = descriptors(annotations);
		return files.stream().filter((file) -> file.mentions(descriptors)).toList();
	}

	private static List<byte[]> descriptors(Collection<Class<? extends Annotation>> annotations) {
		return annotations.stream().map((type) -> type.descriptorString().getBytes(StandardCharsets.US_ASCII)).toList();
	}

	private Resource[] list(String packageName) {
		String path = ClassUtils.convertClassNameToResourcePath(packageName);
		try {
			return this.resources.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + path + "/**/*.class");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The classes of package " + packageName + " cannot be listed", ex);
		}
	}

	private static byte[] read(Resource resource) {
		try {
			return resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(resource + " cannot be read", ex);
		}
	}

}
