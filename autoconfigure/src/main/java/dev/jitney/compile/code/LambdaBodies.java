package dev.jitney.compile.code;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The bodies of lambdas as text: two with the same text do the same. Compilers number
 * lambdas by their place in the class, so their names say nothing; the text says what a
 * body calls and by which constants, with the bodies of lambdas inside it and without
 * line numbers. Safe for use by several threads.
 */
public final class LambdaBodies {

	/** Made by the compiler, and no body of a lambda. */
	private static final String DESERIALIZE = "$deserializeLambda$";

	private final Function<String, byte[]> classFiles;

	/**
	 * Creates a reader.
	 * @param classFiles returns the class file of a class, given its binary name
	 */
	public LambdaBodies(Function<String, byte[]> classFiles) {
		this.classFiles = classFiles;
	}

	/**
	 * Reads a class.
	 * @param className its binary name
	 * @return the texts of its lambdas, by name and descriptor
	 * @throws IllegalArgumentException if a class file is missing or not understood
	 */
	public Map<String, String> in(String className) {
		CodeNames names = new CodeNames(this.classFiles);
		ClassFile file = names.file(className.replace('.', '/'));
		Map<String, String> bodies = new LinkedHashMap<>();
		for (String method : file.synthetic()) {
			if (!method.startsWith(DESERIALIZE)) {
				bodies.put(method, file.body(method, names));
			}
		}
		return bodies;
	}

}
