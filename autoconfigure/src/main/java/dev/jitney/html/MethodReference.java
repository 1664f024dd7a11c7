package dev.jitney.html;

import java.util.List;

/**
 * What a serializable method reference or lambda names, read from its
 * {@link java.lang.invoke.SerializedLambda}.
 *
 * @param owner binary name of the first parameter's class: the state or the row, which is
 * not always the class that declares the method
 * @param declaringClass binary name of the class that declares the method
 * @param name the method's name
 * @param descriptor the method's descriptor
 * @param parameterTypes binary names of all parameters of the functional type as
 * instantiated, the owner first
 * @param lambda whether this is a lambda body rather than a method reference
 * @param captured what a lambda captured; empty for a method reference
 * @param location where the page author wrote it
 */
public record MethodReference(String owner, String declaringClass, String name, String descriptor,
		List<String> parameterTypes, boolean lambda, List<Object> captured, SourceLocation location) {

	// static MethodReference of(Serializable functional) reads it; helpful errors live
	// there

}
