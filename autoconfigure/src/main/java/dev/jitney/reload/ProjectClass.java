package dev.jitney.reload;

import java.util.Set;
import java.util.stream.Collectors;

import dev.jitney.reload.javac.ConstantPool;
import org.jspecify.annotations.Nullable;

/** A class of the application as it was compiled. Safe for use by several threads. */
final class ProjectClass {

	private final String name;

	private final byte[] bytes;

	private volatile @Nullable Set<String> mentioned;

	/**
	 * @param name binary name
	 */
	ProjectClass(String name, byte[] bytes) {
		this.name = name;
		this.bytes = bytes;
	}

	String name() {
		return this.name;
	}

	byte[] bytes() {
		return this.bytes;
	}

	/** Returns the binary names of all classes that it mentions. */
	Set<String> mentioned() {
		Set<String> known = this.mentioned;
		if (known == null) {
			known = ConstantPool.classes(this.bytes)
				.stream()
				.map((internal) -> internal.replace('/', '.'))
				.collect(Collectors.toUnmodifiableSet());
			this.mentioned = known;
		}
		return known;
	}

	/** Returns the binary name of the outermost class around a class. */
	static String outermost(String name) {
		int nested = name.indexOf('$', name.lastIndexOf('.') + 2);
		return (nested < 0) ? name : name.substring(0, nested);
	}

}
