package dev.jitney.state.codec;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.jitney.state.Formerly;
import dev.jitney.state.Migration;
import dev.jitney.state.State;
import dev.jitney.state.StoredState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What becomes of fields that another shape of a class stored. */
class StateMigrationTests {

	private final StateTypes types = new StateTypes((type) -> false);

	private final List<MigrationChoice> choices = new ArrayList<>();

	private final StateCodec codec = new StateCodec(this.types, StateLimits.defaults(),
			(type, choice) -> this.choices.add(choice));

	@Test
	void findsFieldsConstantsComponentsAndKindsByTheirFormerNames() {
		Renamed state = decoded("{'items':[{'name':'Milk','color':'CRIMSON'}],'kind':['Round',{'radius':2}]}",
				new Renamed());
		assertThat(state.lines).containsExactly(new Line("Milk", Color.RED));
		assertThat(state.shape).isEqualTo(new Circle(2));
		assertThat(this.choices).containsExactlyInAnyOrder(MigrationChoice.RENAMED, MigrationChoice.RENAMED,
				MigrationChoice.RENAMED, MigrationChoice.RENAMED, MigrationChoice.RENAMED);
	}

	@Test
	void prefersThePresentNameAndForgetsTheFormerOne() {
		StoredState before = stored("{'items':[],'lines':[{'title':'a','color':'RED'}]}");
		Renamed state = new Renamed();
		this.codec.decode(before, state);
		assertThat(state.lines).hasSize(1);
		assertThat(text(this.codec.encode(state, before))).isEqualTo(text(this.codec.encode(state)));
	}

	@Test
	void convertsWhatLosesNothing() {
		Values values = decoded("{'whole':7.0,'text':12,'number':'41','exact':1.50,'flag':'true',"
				+ "'optional':'here','plain':['there'],'real':3,'list':[1,2]}", new Values());
		assertThat(values.whole).isEqualTo(7);
		assertThat(values.text).isEqualTo("12");
		assertThat(values.number).isEqualTo(41);
		assertThat(values.exact).isEqualByComparingTo("1.50");
		assertThat(values.flag).isTrue();
		assertThat(values.optional).contains("here");
		assertThat(values.plain).isEqualTo("there");
		assertThat(values.real).isEqualTo(3.0);
		assertThat(values.list).containsExactly("1", "2");
		assertThat(this.choices).doesNotContain(MigrationChoice.DEFAULTED).contains(MigrationChoice.CONVERTED);
	}

	@Test
	void keepsTheDefaultOfWhatWouldLoseSomething() {
		Values values = decoded("{'whole':7.5,'number':'007','flag':'yes','real':9007199254740993,"
				+ "'set':['a','a'],'exact':true,'text':{}}", new Values());
		assertThat(values.whole).isEqualTo(-1);
		assertThat(values.number).isEqualTo(-1);
		assertThat(values.flag).isFalse();
		assertThat(values.real).isEqualTo(-1.0);
		assertThat(values.set).containsExactly("default");
		assertThat(values.exact).isNull();
		assertThat(values.text).isEqualTo("default");
		assertThat(this.choices.stream().filter(MigrationChoice.DEFAULTED::equals)).hasSize(7);
	}

	@Test
	void keepsTheDefaultOfAPrimitiveThatWasNull() {
		assertThat(decoded("{'whole':null}", new Values()).whole).isEqualTo(-1);
		assertThat(this.choices).contains(MigrationChoice.DEFAULTED);
	}

	@Test
	void leavesOutTheSmallestPlaceThatDoesNotFit() {
		Palette palette = decoded("{'favourite':'MAUVE','all':['RED','MAUVE','BLUE'],'named':{'RED':1,'MAUVE':2},"
				+ "'lines':[{'title':'a','color':'MAUVE'},{'title':'b','color':'RED'}],"
				+ "'strict':[{'title':'a','color':'MAUVE'},{'title':'b','color':'RED'}]}", new Palette());
		assertThat(palette.favourite).isEqualTo(Color.BLUE);
		assertThat(palette.all).containsExactly(Color.RED, Color.BLUE);
		assertThat(palette.named).containsExactly(Map.entry(Color.RED, 1));
		assertThat(palette.lines).containsExactly(new Line("a", null), new Line("b", Color.RED));
		assertThat(palette.strict).containsExactly(new Strict("b", Color.RED));
	}

	@Test
	void keepsWhatDoesNotFitForANodeThatCanReadItUnlessItsPlaceIsChanged() {
		String text = "{'favourite':'MAUVE','all':['RED','MAUVE','BLUE'],'named':{'RED':1,'MAUVE':2},"
				+ "'lines':[{'title':'a','color':'MAUVE'}],'strict':[]}";
		StoredState before = stored(text);
		Palette palette = new Palette();
		this.codec.decode(before, palette);
		palette.note = "changed";
		StoredState after = this.codec.encode(palette, before);
		assertThat(tree(after)).isEqualTo(tree(stored(text.replace("'strict'", "'note':'changed','strict'"))));
		palette.favourite = Color.RED;
		palette.all.add(Color.RED);
		assertThat(text(this.codec.encode(palette, after)))
			.contains("\"all\":[\"RED\",\"BLUE\",\"RED\"],\"favourite\":\"RED\"");
		Palette again = new Palette();
		this.codec.decode(after, again);
		assertThat(again.all).containsExactly(Color.RED, Color.BLUE);
		assertThat(again.note).isEqualTo("changed");
		assertThat(this.codec.encode(again, after)).isSameAs(after);
	}

	@Test
	void carriesUnknownFieldsOfElementsThatWereMovedChangedAndRemoved() {
		StoredState before = stored("{'todos':[{'id':1,'title':'a','due':'x1'},{'id':2,'title':'b','due':'x2'},"
				+ "{'id':3,'title':'c','due':'x3'}],'byName':{'k':{'id':4,'title':'d','due':'x4'}}}");
		Tasks tasks = new Tasks();
		this.codec.decode(before, tasks);
		tasks.todos.remove(0);
		tasks.todos.set(0, new Task(2, "changed"));
		tasks.todos.add(new Task(9, "new"));
		tasks.byName.put("k", new Task(4, "changed"));
		StoredState after = this.codec.encode(tasks, before);
		assertThat(text(after)).isEqualTo(json("{'byName':{'k':{'id':4,'title':'changed','due':'x4'}},"
				+ "'todos':[{'id':2,'title':'changed','due':'x2'},{'id':3,'title':'c','due':'x3'},"
				+ "{'id':9,'title':'new'}]}"));
		Tasks again = new Tasks();
		this.codec.decode(after, again);
		assertThat(again.todos).isEqualTo(tasks.todos);
	}

	@Test
	void givesNobodyTheUnknownFieldsOfAnElementThatWasReplaced() {
		StoredState before = stored("{'lines':[{'title':'a','color':'RED','due':'x1'}]}");
		Palette palette = new Palette();
		this.codec.decode(before, palette);
		palette.lines = new ArrayList<>(List.of(new Line("other", Color.BLUE)));
		assertThat(text(this.codec.encode(palette, before))).doesNotContain("x1");
		palette.lines = new ArrayList<>(List.of(new Line("a", Color.BLUE)));
		assertThat(text(this.codec.encode(palette, before))).contains("\"due\":\"x1\"");
	}

	@Test
	void handsTheFieldsOfAnotherShapeToTheMigrationMethod() {
		StoredState before = stored("{'euros':3,'kept':'x','noise':1}");
		Priced priced = new Priced();
		this.codec.decode(before, priced);
		assertThat(priced.cents).isEqualTo(300);
		assertThat(priced.kept).isEqualTo("x");
		assertThat(this.choices).contains(MigrationChoice.MIGRATED);
		StoredState after = this.codec.encode(priced, before);
		assertThat(after).isEqualTo(this.codec.encode(priced));
	}

	/** In a rolling deploy the older node writes its field beside the one it carries. */
	@Test
	void handsTheMigrationMethodBothFieldsAfterAnOlderNodeHasWritten() {
		Priced priced = new Priced();
		priced.cents = 300;
		StoredState before = this.codec.encode(priced);
		PricedBefore older = new PricedBefore();
		this.codec.decode(before, older);
		older.kept = "changed";
		StoredState between = this.codec.encode(older, before);
		assertThat(tree(between)).isEqualTo(tree(stored("{'euros':0,'kept':'changed','cents':300}")));
		Priced again = new Priced();
		this.codec.decode(between, again);
		assertThat(again.cents).isEqualTo(300);
		assertThat(again.kept).isEqualTo("changed");
	}

	@Test
	void refusesToReadWhatTheMigrationMethodRefuses() {
		assertThatExceptionOfType(StateCodecException.class).isThrownBy(() -> decoded("{'euros':'many'}", new Priced()))
			.withMessage("StateMigrationTests.Priced was stored by another version of the class and cannot be read:"
					+ " StateMigrationTests.Priced.migrate threw java.lang.IllegalStateException: many");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void logsEachChoiceOnceForTwoShapes(CapturedOutput output) {
		for (int record = 0; record < 3; record++) {
			decoded("{'favourite':'MAUVE','gone':1}", new Palette());
		}
		assertThat(output.getAll()
			.lines()
			.filter((line) -> line.contains("StateMigrationTests.Palette"))
			.map((line) -> line.substring(line.indexOf("): ") + 3)))
			.containsExactly(
					"what follows does not fit any more and is at its default or left out: defaulted .favourite (it is"
							+ " \"MAUVE\", which is no constant of StateMigrationTests.Color)",
					"added .all, added .lines, added .named, added .note, added .strict, carried .gone");
		assertThat(this.choices.stream().filter(MigrationChoice.CARRIED::equals)).hasSize(3);
	}

	@Test
	void namesNoClassByData() {
		for (String hostile : List.of("{'shape':['java.lang.ProcessBuilder',{'command':['x']}]}",
				"{'shape':['dev.jitney.state.codec.StateMigrationTests$Circle',{'radius':1}]}",
				"{'@class':'java.net.URL','lines':{'@class':'java.util.ArrayList'}}",
				"{'lines':['java.util.ArrayList',[{'title':'x'}]]}",
				"{'shape':" + "[".repeat(90) + "]".repeat(90) + "}", "{'lines':[{'title':1E1000000000}]}",
				"{'lines':[{'title':" + "9".repeat(900) + "}]}")) {
			Renamed state = decoded(hostile, new Renamed());
			assertThat(state.shape).isEqualTo(new Circle(1));
		}
		assertThat(Hostile.made).isFalse();
	}

	@Test
	void refusesAnnotationsThatCannotBeFollowed() {
		refused(Twice.class, "StateMigrationTests.Twice: b is annotated with @Formerly(\"a\"), which is a name of a:"
				+ " a stored name can be read in one way only");
		refused(FinalFormerly.class, "StateMigrationTests.FinalFormerly.service is annotated with @Formerly but final,"
				+ " and what is final is never stored: remove one of them");
		refused(NotStatic.class, "StateMigrationTests.NotStatic.upgrade is annotated with @Migration but is not static:"
				+ " write static void upgrade(tools.jackson.databind.node.ObjectNode fields)");
		refused(OtherParameter.class, "StateMigrationTests.OtherParameter.upgrade is annotated with @Migration but does"
				+ " not take an ObjectNode alone: write static void upgrade(tools.jackson.databind.node.ObjectNode"
				+ " fields)");
		refused(TwoMethods.class, "StateMigrationTests.TwoMethods has 2 methods with @Migration, and nothing says which"
				+ " one comes first: make them one");
	}

	@Test
	void knowsTheFormerNamesOfAStateClass() {
		assertThat(this.types.shape(Renamed.class).formerNames()).containsExactly("com.example.Basket",
				"dev.jitney.state.codec.Cart");
	}

	private void refused(Class<?> type, String message) {
		assertThatExceptionOfType(InvalidStateException.class).isThrownBy(() -> this.types.shape(type))
			.withMessage(message);
	}

	private <S> S decoded(String text, S fresh) {
		this.codec.decode(stored(text), fresh);
		return fresh;
	}

	private static StoredState stored(String text) {
		return new StoredState("another", json(text).getBytes(StandardCharsets.UTF_8));
	}

	private static String json(String text) {
		return text.replace('\'', '"');
	}

	private static String text(StoredState stored) {
		return new String(stored.bytes(), StandardCharsets.UTF_8);
	}

	private static JsonNode tree(StoredState stored) {
		return new StateJson(StateLimits.defaults()).fields(stored);
	}

	enum Color {

		@Formerly("CRIMSON")
		RED,

		BLUE

	}

	record Line(@Formerly("name") String title, Color color) {

	}

	record Strict(String title, Color color) {

		Strict {
			if (color == null) {
				throw new IllegalArgumentException("A line needs a colour");
			}
		}

	}

	sealed interface Shape permits Circle, Square {

	}

	@Formerly("Round")
	record Circle(int radius) implements Shape {

	}

	record Square(int side) implements Shape {

	}

	@State
	@Formerly({ "com.example.Basket", "Cart" })
	static class Renamed {

		@Formerly("items")
		private List<Line> lines = new ArrayList<>();

		@Formerly({ "form", "kind" })
		private Shape shape = new Circle(1);

	}

	@State
	static class Values {

		private int whole = -1;

		private String text = "default";

		private long number = -1;

		private BigDecimal exact;

		private boolean flag;

		private Optional<String> optional = Optional.empty();

		private String plain = "default";

		private double real = -1;

		private List<String> list = new ArrayList<>();

		private Set<String> set = Set.of("default");

	}

	@State
	static class Palette {

		private Color favourite = Color.BLUE;

		private List<Color> all = new ArrayList<>();

		private EnumMap<Color, Integer> named = new EnumMap<>(Color.class);

		private List<Line> lines = new ArrayList<>();

		private List<Strict> strict = new ArrayList<>();

		private String note = "";

	}

	record Task(long id, String title) {

	}

	@State
	static class Tasks {

		private List<Task> todos = new ArrayList<>();

		private Map<String, Task> byName = Map.of();

	}

	@State
	static class Priced {

		private long cents;

		private String kept = "";

		@Migration
		private static void migrate(ObjectNode fields) {
			fields.remove("noise");
			JsonNode euros = fields.remove("euros");
			if (euros != null && !euros.isNumber()) {
				throw new IllegalStateException(euros.asString());
			}
			if (euros != null && !fields.has("cents")) {
				fields.put("cents", euros.longValue() * 100);
			}
		}

	}

	@State
	static class PricedBefore {

		private long euros;

		private String kept = "";

	}

	/** A class that hostile bytes name. */
	static class Hostile {

		static boolean made;

		Hostile() {
			made = true;
		}

	}

	@State
	static class Twice {

		private int a;

		@Formerly("a")
		private int b;

	}

	@State
	static class FinalFormerly {

		@Formerly("bean")
		private final Runnable service;

		FinalFormerly(Runnable service) {
			this.service = service;
		}

	}

	@State
	static class NotStatic {

		@Migration
		void upgrade(ObjectNode fields) {
		}

	}

	@State
	static class OtherParameter {

		@Migration
		static void upgrade(Map<String, Object> fields) {
		}

	}

	@State
	static class TwoMethods {

		@Migration
		static void one(ObjectNode fields) {
		}

		@Migration
		static void two(ObjectNode fields) {
		}

	}

}
