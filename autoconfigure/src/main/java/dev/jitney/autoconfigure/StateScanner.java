package dev.jitney.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.jitney.page.ClassFile;
import dev.jitney.page.ClassFiles;
import dev.jitney.state.State;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Finds the states of an application in its class files, without loading a class. */
final class StateScanner {

	/** What a class file with a state mentions. */
	static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(State.class);

	private static final String STATE = State.class.descriptorString();

	private StateScanner() {
	}

	/**
	 * Returns the binary names of all classes with {@link State} in the packages and
	 * below them. An abstract or an inner class is found too, so that its error can say
	 * what is wrong.
	 */
	static Set<String> scan(Collection<String> packages, ResourceLoader loader, Environment environment) {
		return states(new ClassFiles(loader).mentioning(ANNOTATIONS, packages), loader, environment);
	}

	/** The same for class files that have been read. */
	static Set<String> states(Collection<ClassFile> files, ResourceLoader loader, Environment environment) {
		Conditions conditions = new Conditions(loader, environment);
		Set<String> names = new LinkedHashSet<>();
		for (ClassFile file : files) {
			Annotations annotations = new Annotations();
			new ClassReader(file.content()).accept(annotations,
					ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
			if (annotations.types.contains(STATE) && (annotations.types.size() == 1 || conditions.allow(file))) {
				names.add(annotations.className);
			}
		}
		return names;
	}

	private static final class Annotations extends ClassVisitor {

		private final Set<String> types = new LinkedHashSet<>();

		private String className = "";

		Annotations() {
			super(SpringAsmInfo.ASM_VERSION);
		}

		@Override
		public void visit(int version, int access, String name, String signature, String superName,
				String[] interfaces) {
			this.className = Type.getObjectType(name).getClassName();
		}

		@Override
		public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
			this.types.add(descriptor);
			return null;
		}

	}

	/** A state may depend on a profile, as a component may. */
	private static final class Conditions extends ClassPathScanningCandidateComponentProvider {

		Conditions(ResourceLoader loader, Environment environment) {
			super(false, environment);
			setResourceLoader(loader);
			addIncludeFilter(new AnnotationTypeFilter(State.class, false));
		}

		boolean allow(ClassFile file) {
			try {
				MetadataReader metadata = getMetadataReaderFactory().getMetadataReader(file.resource());
				return isCandidateComponent(metadata);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(file.resource() + " cannot be read", ex);
			}
		}

	}

}
