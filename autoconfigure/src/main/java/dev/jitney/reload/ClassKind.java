package dev.jitney.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;

import dev.jitney.state.State;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** What an edited class is to Jitney and to Spring, read from its class file. */
final class ClassKind {

	/** Whoever has one of these is found by Spring when the context starts. */
	private static final Set<String> FOUND_BY_SPRING = Set.of("org.springframework.stereotype.Component",
			"org.springframework.boot.context.properties.ConfigurationProperties", "jakarta.persistence.Entity",
			"jakarta.persistence.Converter");

	private static final String REPOSITORIES = "org.springframework.data.";

	private final AnnotationMetadata annotations;

	private final ClassMetadata type;

	private ClassKind(MetadataReader reader) {
		this.annotations = reader.getAnnotationMetadata();
		this.type = reader.getClassMetadata();
	}

	static ClassKind of(ProjectClass found, ClassLoader loader) {
		try {
			return new ClassKind(new SimpleMetadataReaderFactory(new DefaultResourceLoader(loader))
				.getMetadataReader(new ByteArrayResource(found.bytes())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(found.name() + " cannot be read", ex);
		}
	}

	boolean isState() {
		return this.annotations.isAnnotated(State.class.getName());
	}

	boolean isFoundBySpring() {
		return FOUND_BY_SPRING.stream().anyMatch(this.annotations::isAnnotated) || (this.type.isInterface()
				&& Arrays.stream(this.type.getInterfaceNames()).anyMatch((name) -> name.startsWith(REPOSITORIES)));
	}

}
