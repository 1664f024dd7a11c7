package dev.jitney.compile.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.springframework.asm.ConstantDynamic;
import org.springframework.asm.Handle;
import org.springframework.asm.Type;

/**
 * What code refers to, as text. What a compiler has numbered (lambdas, anonymous and
 * local classes) is replaced by its content. Used by one thread.
 */
final class CodeNames {

	private static final Pattern NUMBERED = Pattern.compile("\\$\\d");

	private final Function<String, byte[]> classFiles;

	private final Map<String, ClassFile> files = new HashMap<>();

	/** What is being replaced, so that what refers to itself comes to an end. */
	private final List<String> open = new ArrayList<>();

	CodeNames(Function<String, byte[]> classFiles) {
		this.classFiles = classFiles;
	}

	ClassFile file(String internalName) {
		return this.files.computeIfAbsent(internalName, (name) -> read(name.replace('/', '.')));
	}

	private ClassFile read(String className) {
		byte[] bytes = this.classFiles.apply(className);
		try {
			return new ClassFile(bytes);
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException(
					"the class file of " + className + " is damaged, or of a Java that Spring's ASM does not know", ex);
		}
	}

	/** Returns the name of a class or array type. */
	String type(String internalName) {
		return type(Type.getObjectType(internalName));
	}

	private String type(Type type) {
		if (type.getSort() == Type.ARRAY) {
			return "[".repeat(type.getDimensions()) + type(type.getElementType());
		}
		if (type.getSort() == Type.METHOD) {
			return descriptor(type.getDescriptor());
		}
		String name = type.getDescriptor();
		return (type.getSort() == Type.OBJECT && NUMBERED.matcher(name).find())
				? content(name, () -> file(type.getInternalName()).content(this)) : name;
	}

	/** Returns the descriptor of a field or a method. */
	String descriptor(String descriptor) {
		Type type = Type.getType(descriptor);
		if (type.getSort() != Type.METHOD) {
			return type(type);
		}
		StringBuilder text = new StringBuilder("(");
		for (Type argument : type.getArgumentTypes()) {
			text.append(type(argument));
		}
		return text.append(')').append(type(type.getReturnType())).toString();
	}

	/**
	 * Returns a method, by what it does if its name says nothing. @param from what refers
	 * to it
	 */
	String method(String owner, String name, String descriptor, ClassFile from) {
		String method = name + descriptor;
		if (owner.equals(from.name()) && from.synthetic().contains(method)) {
			return content(owner + "." + method, () -> from.body(method, this));
		}
		return type(owner) + "." + name + descriptor(descriptor);
	}

	/** Returns a constant: a number, text, a class, a method, or what computes it. */
	String constant(Object value, ClassFile from) {
		if (value instanceof String text) {
			return "\"" + text.length() + ":" + text;
		}
		if (value instanceof Type type) {
			return type(type);
		}
		if (value instanceof Handle handle) {
			return "&" + handle.getTag() + method(handle.getOwner(), handle.getName(), handle.getDesc(), from);
		}
		if (value instanceof ConstantDynamic dynamic) {
			StringBuilder text = new StringBuilder("=").append(dynamic.getName())
				.append(descriptor(dynamic.getDescriptor()))
				.append(constant(dynamic.getBootstrapMethod(), from));
			for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
				text.append(' ').append(constant(dynamic.getBootstrapMethodArgument(i), from));
			}
			return text.toString();
		}
		return value.getClass().getSimpleName() + value;
	}

	private String content(String name, Supplier<String> content) {
		int known = this.open.indexOf(name);
		if (known >= 0) {
			return "^" + known;
		}
		this.open.add(name);
		String text = "{" + content.get() + "}";
		this.open.remove(this.open.size() - 1);
		return text;
	}

}
