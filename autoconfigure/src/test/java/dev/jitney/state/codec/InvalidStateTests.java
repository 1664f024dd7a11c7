package dev.jitney.state.codec;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import dev.jitney.state.Shared;
import dev.jitney.state.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each rule for the declaration of a state has its message. */
class InvalidStateTests {

	private static final String DECLARE = "declare a concrete class, a record, an enum, a sealed interface, or a collection of these";

	private final StateTypes types = new StateTypes(
			(type) -> Set.of(Repository.class, String.class, Object.class).contains(type));

	@Test
	void classWithoutAnnotation() {
		refuses(Repository.class, "InvalidStateTests.Repository is not a state: annotate the class with @State");
	}

	@Test
	void abstractClass() {
		refuses(Abstract.class, "InvalidStateTests.Abstract is abstract: a state is one concrete class, annotate that");
	}

	@Test
	void record() {
		refuses(RecordState.class, "InvalidStateTests.RecordState is a record, whose fields never change: make it a"
				+ " class with non-final fields");
	}

	@Test
	void innerClass() {
		refuses(Inner.class,
				"InvalidStateTests.Inner is an inner class: make it static or move it to a file of its own");
	}

	@Test
	void genericClass() {
		refuses(Generic.class, "InvalidStateTests.Generic has type parameters, and nothing says what they stand for:"
				+ " make it abstract and annotate a subclass that names the types");
	}

	@Test
	void severalConstructors() {
		refuses(TwoConstructors.class, "InvalidStateTests.TwoConstructors has 2 constructors, and nothing says which"
				+ " one to use: leave the one that takes what Spring hands in");
	}

	@Test
	void beanThatIsNotFinal() {
		refuses(BeanField.class, "InvalidStateTests.BeanField.repository holds a Spring bean"
				+ " (InvalidStateTests.Repository) but is not final: declare it final and take it in the constructor");
	}

	@Test
	void sharedStateThatIsNotFinal() {
		refuses(SharedField.class, "InvalidStateTests.SharedField.other holds another state but is not final: declare"
				+ " it final and take it in the constructor");
	}

	@Test
	void stateInsideAValue() {
		refuses(StateInside.class, "InvalidStateTests.StateInside.others[] holds another state: take it in the"
				+ " constructor of InvalidStateTests.StateInside and keep it in a final field");
	}

	@Test
	void object() {
		refuses(ObjectField.class, "InvalidStateTests.ObjectField.items[].price is declared as Object, and nothing says"
				+ " how to read it back: " + DECLARE);
	}

	@Test
	void objectWhichIsTheTypeOfEveryBean() {
		refuses(PlainObjectField.class,
				"InvalidStateTests.PlainObjectField.value is declared as Object, and nothing says"
						+ " how to read it back: " + DECLARE);
	}

	@Test
	void rawCollection() {
		refuses(RawField.class, "InvalidStateTests.RawField.items is declared as List without the type of its"
				+ " elements: write List<…>");
	}

	@Test
	void wildcard() {
		refuses(WildcardField.class, "InvalidStateTests.WildcardField.items[] is declared as ?, and nothing says how to"
				+ " read it back: " + DECLARE);
	}

	@Test
	void typeVariable() {
		refuses(VariableField.class, "InvalidStateTests.VariableField.items[].content is declared as T, and nothing"
				+ " says how to read it back: " + DECLARE);
	}

	@Test
	void openInterface() {
		refuses(OpenField.class, "InvalidStateTests.OpenField.shapes[] is declared as InvalidStateTests.Open, which"
				+ " anything may implement: seal it, or " + DECLARE);
	}

	@Test
	void openAbstractClass() {
		refuses(AbstractField.class, "InvalidStateTests.AbstractField.value is declared as InvalidStateTests.OpenClass,"
				+ " which anything may extend: seal it, or " + DECLARE);
	}

	@Test
	void sealedHierarchyWithAGap() {
		refuses(GapField.class, "InvalidStateTests.GapField.value may be a InvalidStateTests.Gap, which is non-sealed:"
				+ " make it final, sealed, or a record");
	}

	@Test
	void sealedHierarchyWithTwoClassesOfOneName() {
		refuses(TwinField.class, "InvalidStateTests.TwinField.value is declared as InvalidStateTests.Twins, which"
				+ " permits two classes called Twin: rename one of them");
	}

	@Test
	void classOfTheJdkThatIsNoValue() {
		refuses(JdkField.class, "InvalidStateTests.JdkField.random[] is declared as java.util.Random, which cannot be"
				+ " stored: keep what it is made from, or mark the field transient");
	}

	@Test
	void function() {
		refuses(FunctionField.class,
				"InvalidStateTests.FunctionField.formatter is declared as java.util.function.Function,"
						+ " which cannot be stored: keep what it is made from, or mark the field transient");
	}

	@Test
	void classThatCannotBeMadeAgain() {
		refuses(UnbuildableField.class, "InvalidStateTests.UnbuildableField.value is a InvalidStateTests.Unbuildable,"
				+ " which cannot be made again from its fields: make it a record, or give it a constructor without"
				+ " arguments and no final fields, or one whose parameters are named and typed like its final fields"
				+ " (compiled with -parameters)");
	}

	@Test
	void innerClassAsValue() {
		refuses(InnerField.class, "InvalidStateTests.InnerField.values[] is a InvalidStateTests.InnerValue, an inner"
				+ " class: make it static, or a record");
	}

	@Test
	void fieldThatHidesAnother() {
		refuses(HidingField.class, "InvalidStateTests.HidingField.name hides a field of the same name in a superclass:"
				+ " rename one of them");
	}

	@Test
	void optionalWithoutType() {
		refuses(OptionalField.class, "InvalidStateTests.OptionalField.value is declared as Optional without the type of"
				+ " its values: write Optional<…>");
	}

	@Test
	void mapWithKeysOfAnyType() {
		refuses(KeyField.class, "InvalidStateTests.KeyField.map.keys[] is declared as Object, and nothing says how to"
				+ " read it back: " + DECLARE);
	}

	private void refuses(Class<?> type, String message) {
		assertThatExceptionOfType(InvalidStateException.class).isThrownBy(() -> this.types.shape(type))
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.getStateType()).isEqualTo(type.getName()));
	}

	interface Repository {

	}

	@State
	abstract static class Abstract {

	}

	@State
	record RecordState(String name) {

	}

	@State
	class Inner {

	}

	@State
	static class Generic<T> {

	}

	@State
	static class TwoConstructors {

		TwoConstructors() {
		}

		TwoConstructors(String name) {
		}

	}

	@State
	static class BeanField {

		private String name = "a bean of a value type is a value";

		private Repository repository;

	}

	@State
	static class SharedField {

		private Shared<BeanField> other;

	}

	@State
	static class StateInside {

		private List<BeanField> others;

	}

	record Item(String name, Object price) {

	}

	@State
	static class ObjectField {

		private List<Item> items;

	}

	@State
	static class PlainObjectField {

		private Object value;

	}

	@State
	@SuppressWarnings("rawtypes")
	static class RawField {

		private List items;

	}

	@State
	static class WildcardField {

		private Collection<?> items;

	}

	record Box<T>(T content) {

	}

	@State
	@SuppressWarnings("rawtypes")
	static class VariableField {

		private List<Box> items;

	}

	interface Open {

	}

	@State
	static class OpenField {

		private Open[] shapes;

	}

	abstract static class OpenClass {

	}

	@State
	static class AbstractField {

		private OpenClass value;

	}

	sealed interface Sealed permits Closed, Gap {

	}

	record Closed() implements Sealed {

	}

	abstract static non-sealed class Gap implements Sealed {

	}

	@State
	static class GapField {

		private Sealed value;

	}

	sealed interface Twins permits One.Twin, Other.Twin {

	}

	interface One {

		record Twin() implements Twins {

		}

	}

	interface Other {

		record Twin() implements Twins {

		}

	}

	@State
	static class TwinField {

		private Twins value;

	}

	@State
	static class JdkField {

		private Optional<Random>[] random;

	}

	@State
	static class FunctionField {

		private Function<String, String> formatter;

	}

	static class Unbuildable {

		private final String name;

		Unbuildable(int length) {
			this.name = "x".repeat(length);
		}

	}

	@State
	static class UnbuildableField {

		private Unbuildable value;

	}

	class InnerValue {

	}

	@State
	static class InnerField {

		private List<InnerValue> values;

	}

	static class Named {

		private String name;

	}

	@State
	static class HidingField extends Named {

		private String name;

	}

	@State
	@SuppressWarnings("rawtypes")
	static class OptionalField {

		private Optional value;

	}

	@State
	static class KeyField {

		private Map<Object, String> map;

	}

}
