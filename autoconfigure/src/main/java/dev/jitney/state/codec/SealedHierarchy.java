package dev.jitney.state.codec;

import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.core.ResolvableType;

/** The classes of which an object of a sealed type can be. */
final class SealedHierarchy {

	private SealedHierarchy() {
	}

	/**
	 * Returns all permitted classes that can have instances.
	 * @throws InvalidStateException if the hierarchy is open somewhere
	 */
	static Set<Class<?>> leaves(Class<?> stateType, Class<?> root, String path) {
		Set<Class<?>> leaves = new LinkedHashSet<>();
		collect(stateType, root, path, leaves);
		return leaves;
	}

	private static void collect(Class<?> stateType, Class<?> type, String path, Set<Class<?>> leaves) {
		if (!Modifier.isAbstract(type.getModifiers()) || type.isEnum()) {
			leaves.add(type);
		}
		if (type.isEnum() || Modifier.isFinal(type.getModifiers())) {
			return;
		}
		if (!type.isSealed()) {
			throw new InvalidStateException(stateType, path + " may be a " + Wording.of(type)
					+ ", which is non-sealed: make it final, sealed, or a record");
		}
		for (Class<?> permitted : type.getPermittedSubclasses()) {
			collect(stateType, permitted, path, leaves);
		}
	}

	/** Returns a permitted class with the type arguments that the sealed type has. */
	static ResolvableType withArgumentsOf(ResolvableType root, Class<?> leaf) {
		TypeVariable<?>[] parameters = leaf.getTypeParameters();
		if (parameters.length == 0) {
			return ResolvableType.forClass(leaf);
		}
		ResolvableType[] inherited = ResolvableType.forClass(leaf).as(root.toClass()).getGenerics();
		ResolvableType[] arguments = new ResolvableType[parameters.length];
		for (int index = 0; index < parameters.length; index++) {
			arguments[index] = ResolvableType.forType(parameters[index]);
			for (int position = 0; position < inherited.length; position++) {
				if (inherited[position].getType().equals(parameters[index])) {
					arguments[index] = root.getGeneric(position);
				}
			}
		}
		return ResolvableType.forClassWithGenerics(leaf, arguments);
	}

}
