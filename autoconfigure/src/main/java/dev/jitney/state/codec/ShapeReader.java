package dev.jitney.state.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Predicate;

import dev.jitney.state.Shared;
import dev.jitney.state.State;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/** Reads one state class and holds it to the rules. */
final class ShapeReader {

	private final Class<?> type;

	private final String name;

	private final Predicate<Class<?>> isBean;

	ShapeReader(Class<?> type, Predicate<Class<?>> isBean) {
		this.type = type;
		this.name = Wording.of(type);
		this.isBean = isBean;
	}

	StateShape read() {
		State state = this.type.getAnnotation(State.class);
		if (state == null) {
			throw invalid(this.name + " is not a state: annotate the class with @State");
		}
		requireConcreteClass();
		ProxyAnnotations.refuse(this.type);
		Constructor<?> constructor = onlyConstructor();
		new StateParameters(this.type, state.scope()).check(constructor);
		List<Field> fields = InstanceFields.of(this.type);
		List<Field> stored = fields.stream().filter((field) -> !isFinal(field)).toList();
		stored.forEach(this::requireStorable);
		List<FieldCodec> codecs = new CodecResolver(this.type).fields(ResolvableType.forClass(this.type), stored,
				this.name);
		List<Field> finalFields = fields.stream().filter(ShapeReader::isFinal).toList();
		finalFields.forEach((field) -> field.setAccessible(true));
		finalFields.forEach(this::requireNoFormerName);
		return new StateShape(this.type, state.scope(), constructor, finalFields, new Fields(codecs),
				MigrationMethod.of(this.type));
	}

	private void requireConcreteClass() {
		if (this.type.isInterface() || Modifier.isAbstract(this.type.getModifiers())) {
			throw invalid(this.name + " is abstract: a state is one concrete class, annotate that");
		}
		if (this.type.isRecord() || this.type.isEnum()) {
			throw invalid(this.name + " is " + (this.type.isRecord() ? "a record" : "an enum")
					+ ", whose fields never change: make it a class with non-final fields");
		}
		if (ClassUtils.isInnerClass(this.type) || this.type.isAnonymousClass() || this.type.isLocalClass()) {
			throw invalid(this.name + " is an inner class: make it static or move it to a file of its own");
		}
		if (this.type.getTypeParameters().length > 0) {
			throw invalid(this.name + " has type parameters, and nothing says what they stand for: make it abstract"
					+ " and annotate a subclass that names the types");
		}
	}

	private Constructor<?> onlyConstructor() {
		Constructor<?>[] constructors = this.type.getDeclaredConstructors();
		if (constructors.length != 1) {
			throw invalid(this.name + " has " + constructors.length
					+ " constructors, and nothing says which one to use: leave the one that takes what Spring hands in");
		}
		constructors[0].setAccessible(true);
		return constructors[0];
	}

	/** Finds what belongs into a final field. */
	private void requireStorable(Field field) {
		Class<?> declared = field.getType();
		String path = this.name + "." + field.getName();
		if (declared == Shared.class || declared.isAnnotationPresent(State.class)) {
			throw invalid(
					path + " holds another state but is not final: declare it final and take it in the constructor");
		}
		if (declared != Object.class && !isValue(declared) && this.isBean.test(declared)) {
			throw invalid(path + " holds a Spring bean (" + Wording.of(declared)
					+ ") but is not final: declare it final and take it in the constructor");
		}
	}

	private void requireNoFormerName(Field field) {
		if (!FormerNames.of(field).isEmpty()) {
			throw invalid(this.name + "." + field.getName()
					+ " is annotated with @Formerly but final, and what is final is never stored: remove one of them");
		}
	}

	/** Whether a type is stored even if someone made a bean of it. */
	private static boolean isValue(Class<?> type) {
		return PrimitiveCodec.of(type) != null || TextCodec.of(type) != null || type.isEnum() || type.isRecord()
				|| type.isArray() || CollectionKind.of(type) != null || MapKind.of(type) != null;
	}

	private static boolean isFinal(Field field) {
		return Modifier.isFinal(field.getModifiers());
	}

	private InvalidStateException invalid(String message) {
		return new InvalidStateException(this.type, message);
	}

}
