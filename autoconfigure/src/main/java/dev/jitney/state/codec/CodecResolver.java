package dev.jitney.state.codec;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.jitney.state.Shared;
import dev.jitney.state.State;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Finds the codec of each declared type that a state class reaches. What is not declared
 * exactly enough to be read back is an error that names the path. One resolver serves one
 * state class, by one thread.
 */
final class CodecResolver {

	private static final String DECLARE = "declare a concrete class, a record, an enum, a sealed interface, or a collection of these";

	private static final int MAX_GENERIC_DEPTH = 50;

	private final Class<?> stateType;

	private final Map<TypeKey, ValueCodec> known = new HashMap<>();

	CodecResolver(Class<?> stateType) {
		this.stateType = stateType;
	}

	/**
	 * Returns the codecs of some fields.
	 * @param owner the type whose fields they are, with its type arguments
	 * @param path where that type was met
	 */
	List<FieldCodec> fields(ResolvableType owner, List<Field> fields, String path) {
		List<FieldCodec> codecs = new ArrayList<>(fields.size());
		for (Field field : fields) {
			String fieldPath = path + "." + field.getName();
			if (codecs.stream().anyMatch((other) -> other.field().getName().equals(field.getName()))) {
				throw invalid(fieldPath, "hides a field of the same name in a superclass: rename one of them");
			}
			ValueCodec codec = resolve(ResolvableType.forField(field, owner), fieldPath);
			field.setAccessible(true);
			codecs.add(FieldCodec.of(codecs.size(), field, codec));
		}
		FormerNames.check(this.stateType, path,
				fields.stream().collect(Collectors.toMap(Field::getName, Function.identity())));
		return codecs;
	}

	private ValueCodec resolve(ResolvableType declared, String path) {
		ResolvableType type = exact(declared, path);
		Class<?> raw = type.toClass();
		ValueCodec simple = simple(raw, path);
		if (simple != null) {
			return simple;
		}
		if (raw.isArray()) {
			return new ArrayCodec(raw.getComponentType(), resolve(type.getComponentType(), path + "[]"));
		}
		if (raw == Optional.class) {
			return new OptionalCodec(resolve(argument(type, 0, "value", path), path));
		}
		CollectionKind collection = CollectionKind.of(raw);
		if (collection != null) {
			ResolvableType element = argument(type, 0, "element", path);
			return new CollectionCodec(collection, element.toClass(), resolve(element, path + "[]"));
		}
		MapKind map = MapKind.of(raw);
		if (map != null) {
			ResolvableType key = argument(type, 0, "key", path);
			return new MapCodec(map, key.toClass(), resolve(key, path + ".keys[]"),
					resolve(argument(type, 1, "value", path), path + "[]"));
		}
		TypeKey key = TypeKey.of(type, MAX_GENERIC_DEPTH);
		ValueCodec met = this.known.get(key);
		return (met != null) ? met : resolveApplicationType(key, type, path);
	}

	private @Nullable ValueCodec simple(Class<?> raw, String path) {
		ValueCodec primitive = PrimitiveCodec.of(raw);
		if (primitive != null) {
			return primitive;
		}
		if (raw == byte[].class) {
			return BytesCodec.INSTANCE;
		}
		return raw.isEnum() ? new EnumCodec(raw, this.stateType, path) : TextCodec.of(raw);
	}

	private ValueCodec resolveApplicationType(TypeKey key, ResolvableType type, String path) {
		Class<?> raw = type.toClass();
		requireValue(raw, path);
		if (raw.isSealed()) {
			return resolveSealed(key, type, path);
		}
		if (raw.isInterface() || Modifier.isAbstract(raw.getModifiers())) {
			throw invalid(path, "is declared as " + Wording.of(raw) + ", which anything may "
					+ (raw.isInterface() ? "implement" : "extend") + ": seal it, or " + DECLARE);
		}
		ObjectCodec codec = new ObjectCodec(raw);
		this.known.put(key, codec);
		link(codec, type, path);
		return codec;
	}

	private void link(ObjectCodec codec, ResolvableType type, String path) {
		Class<?> raw = type.toClass();
		if (ClassUtils.isInnerClass(raw) || raw.isAnonymousClass()) {
			throw invalid(path, "is a " + Wording.of(raw) + ", an inner class: make it static, or a record");
		}
		List<FieldCodec> fields = fields(type, InstanceFields.of(raw), path);
		ValueConstructor constructor = ValueConstructor.of(raw, fields);
		if (constructor == null) {
			throw invalid(path, "is a " + Wording.of(raw) + ", which cannot be made again from its fields: make it a"
					+ " record, or give it a constructor without arguments and no final fields, or one whose parameters"
					+ " are named and typed like its final fields (compiled with -parameters)");
		}
		codec.link(fields, constructor);
	}

	private void requireValue(Class<?> raw, String path) {
		if (raw == Shared.class || raw.isAnnotationPresent(State.class)) {
			throw invalid(path, "holds another state: take it in the constructor of " + Wording.of(this.stateType)
					+ " and keep it in a final field");
		}
		if (raw == Object.class) {
			throw invalid(path, "is declared as Object, and nothing says how to read it back: " + DECLARE);
		}
		if (raw.getClassLoader() == null || raw.getName().startsWith("java.")) {
			throw invalid(path, "is declared as " + raw.getName()
					+ ", which cannot be stored: keep what it is made from, or mark the field transient");
		}
	}

	private ValueCodec resolveSealed(TypeKey key, ResolvableType type, String path) {
		SealedCodec codec = new SealedCodec(type.toClass());
		this.known.put(key, codec);
		Map<Class<?>, String> names = new HashMap<>();
		Map<String, ValueCodec> byName = new HashMap<>();
		for (Class<?> permitted : SealedHierarchy.leaves(this.stateType, type.toClass(), path)) {
			String name = permitted.getSimpleName();
			ResolvableType leaf = SealedHierarchy.withArgumentsOf(type, permitted);
			names.put(permitted, name);
			if (byName.put(name, resolveLeaf(leaf, path)) != null) {
				throw invalid(path, "is declared as " + Wording.of(type.toClass())
						+ ", which permits two classes called " + name + ": rename one of them");
			}
		}
		Map<String, Class<?>> types = new HashMap<>();
		names.forEach((permitted, name) -> types.put(name, permitted));
		codec.link(names, byName, FormerNames.check(this.stateType, path, types));
		return codec;
	}

	/** A permitted class that is sealed itself but not abstract is a leaf, too. */
	private ValueCodec resolveLeaf(ResolvableType leaf, String path) {
		if (!leaf.toClass().isSealed() || leaf.toClass().isEnum()) {
			return resolve(leaf, path);
		}
		ObjectCodec codec = new ObjectCodec(leaf.toClass());
		link(codec, leaf, path);
		return codec;
	}

	/** Returns a type argument, which must be given. */
	private ResolvableType argument(ResolvableType type, int index, String what, String path) {
		ResolvableType argument = type.getGeneric(index);
		if (argument.resolve() == null && argument.getType() instanceof TypeVariable<?> variable
				&& variable.getGenericDeclaration() == type.toClass()) {
			throw invalid(path, "is declared as " + Wording.of(type.toClass()) + " without the type of its " + what
					+ "s: write " + Wording.of(type.toClass()) + "<…>");
		}
		return argument;
	}

	/**
	 * Returns the type with variables and upper bounds replaced by what they stand for.
	 */
	private ResolvableType exact(ResolvableType declared, String path) {
		Type source = declared.getType();
		if (source instanceof WildcardType wildcard) {
			if (wildcard.getLowerBounds().length > 0 || wildcard.getUpperBounds()[0] == Object.class) {
				throw invalid(path, "is declared as " + source + ", and nothing says how to read it back: " + DECLARE);
			}
			return exact(ResolvableType.forType(wildcard.getUpperBounds()[0], declared), path);
		}
		if (declared.resolve() == null) {
			throw invalid(path, "is declared as " + source + ", and nothing says how to read it back: " + DECLARE);
		}
		return declared;
	}

	private InvalidStateException invalid(String path, String problem) {
		return new InvalidStateException(this.stateType, path + " " + problem);
	}

	/** Tells types apart that a codec may already exist for. */
	private record TypeKey(Class<?> raw, List<TypeKey> arguments) {

		static TypeKey of(ResolvableType type, int depth) {
			List<TypeKey> arguments = new ArrayList<>();
			for (ResolvableType generic : type.getGenerics()) {
				if (depth == 0) {
					throw new IllegalStateException(type + " contains itself with ever longer type arguments");
				}
				arguments.add(of(generic, depth - 1));
			}
			return new TypeKey(type.resolve(Object.class), arguments);
		}

	}

}
