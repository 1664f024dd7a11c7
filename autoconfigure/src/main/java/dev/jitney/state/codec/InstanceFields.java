package dev.jitney.state.codec;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The fields of a class and its superclasses that hold something of an instance. */
final class InstanceFields {

	private InstanceFields() {
	}

	/**
	 * Returns the fields in an order that does not depend on the JVM: by component for a
	 * record, else by name.
	 */
	static List<Field> of(Class<?> type) {
		List<Field> fields = new ArrayList<>();
		for (Class<?> declaring = type; declaring != null
				&& declaring != Object.class; declaring = declaring.getSuperclass()) {
			Arrays.stream(declaring.getDeclaredFields()).filter(InstanceFields::isStored).forEach(fields::add);
		}
		fields.sort(type.isRecord() ? byComponent(type) : Comparator.comparing(Field::getName));
		return fields;
	}

	private static boolean isStored(Field field) {
		return !field.isSynthetic() && !Modifier.isStatic(field.getModifiers())
				&& !Modifier.isTransient(field.getModifiers());
	}

	private static Comparator<Field> byComponent(Class<?> type) {
		List<String> names = Arrays.stream(type.getRecordComponents()).map((component) -> component.getName()).toList();
		return Comparator.comparingInt((field) -> names.indexOf(field.getName()));
	}

}
