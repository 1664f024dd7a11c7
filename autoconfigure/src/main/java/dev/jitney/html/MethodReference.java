package dev.jitney.html;

import java.io.Serializable;
import java.util.List;

/**
 * What a serializable method reference or lambda names, read from its
 * {@link java.lang.invoke.SerializedLambda}. Classes are named, never loaded.
 *
 * @param owner binary name of the first parameter's class: the state or the row, which is
 * not always the class that declares the method; the declaring class where there is no
 * parameter
 * @param declaringClass binary name of the class that declares the method
 * @param name the method's name
 * @param descriptor the method's descriptor
 * @param parameterTypes binary names of all parameters of the functional type as
 * instantiated, the owner first
 * @param lambda whether this is a lambda body rather than a method reference
 * @param captured constants that a lambda captured; empty for a method reference
 * @param location where the page author wrote it
 * @since 0.1
 */
public record MethodReference(String owner, String declaringClass, String name, String descriptor,
		List<String> parameterTypes, boolean lambda, List<Object> captured, SourceLocation location) {

	public MethodReference {
		parameterTypes = List.copyOf(parameterTypes);
		captured = List.copyOf(captured);
	}

	/**
	 * Reads a method reference or lambda.
	 * @throws MarkupException if it is an instance of a class, a constructor, bound to an
	 * object, or captures anything but constants
	 */
	public static MethodReference of(Serializable functional) {
		return LambdaReader.read(functional).reference();
	}

	/**
	 * Reads a reference to a static method.
	 * @throws MarkupException if it is anything else
	 */
	static MethodReference ofStatic(Serializable functional) {
		return LambdaReader.read(functional).staticReference();
	}

	/** Returns the way it is written in Java: {@code Todos::draft}. */
	@Override
	public String toString() {
		String type = this.owner.substring(Math.max(this.owner.lastIndexOf('.'), this.owner.lastIndexOf('$')) + 1);
		return type + "::" + (this.lambda ? "(lambda)" : this.name);
	}

}
