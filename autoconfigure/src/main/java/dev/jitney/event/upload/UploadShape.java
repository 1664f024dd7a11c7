package dev.jitney.event.upload;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.core.ResolvableType;

/** In which form a handler takes the files of an upload. */
public enum UploadShape {

	/** One temporary file: {@link UploadedFile}. */
	FILE(UploadedFile.class, null),

	/** Several temporary files: {@code List<UploadedFile>}. */
	FILES(java.util.List.class, UploadedFile.class),

	/** Files while they arrive: {@code Flux<UploadPart>}. */
	STREAM(Flux.class, UploadPart.class);

	/** Tells the author of a handler what it may take. */
	public static final String CHOICE = "let it take an UploadedFile, a List<UploadedFile> or, to read the files"
			+ " while they arrive, a Flux<UploadPart>";

	private static final Set<String> FILE_TYPES = Set.of(UploadedFile.class.getName(), UploadPart.class.getName());

	private final Class<?> type;

	private final @Nullable Class<?> element;

	UploadShape(Class<?> type, @Nullable Class<?> element) {
		this.type = type;
		this.element = element;
	}

	/**
	 * Returns the form that a parameter asks for, if it is one. A lambda does not tell
	 * what its list holds.
	 */
	public static Optional<UploadShape> of(ResolvableType parameter) {
		return Arrays.stream(values())
			.filter((shape) -> parameter.resolve(Object.class) == shape.type && shape.holds(parameter))
			.findFirst();
	}

	private boolean holds(ResolvableType parameter) {
		if (this.element == null) {
			return true;
		}
		Class<?> known = parameter.getGeneric().resolve();
		return known == null || known == this.element;
	}

	/** Whether a parameter has to do with files, in whatever form. */
	public static boolean isFiles(ResolvableType parameter) {
		String type = parameter.resolve(Object.class).getName();
		return FILE_TYPES.contains(type) || (parameter.hasGenerics()
				&& FILE_TYPES.contains(parameter.getGeneric().resolve(Object.class).getName()));
	}

}
