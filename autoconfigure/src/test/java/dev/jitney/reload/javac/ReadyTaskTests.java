package dev.jitney.reload.javac;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources that need classes which they do not name, and names that mean several. */ // #6
class ReadyTaskTests {

	private Workspace workspace;

	@BeforeEach
	void write(@TempDir Path folder) {
		this.workspace = new Workspace(folder).write("lib/Defaults.java", """
				package lib;
				public interface Defaults { int LIMIT = 7; class Line { public int size = LIMIT; } }
				""")
			.write("lib/Base.java", """
					package lib;
					public class Base extends Root implements Defaults {
						protected Shape shape() { return new Shape.Square(2); }
						protected <T extends Shape> void each(Visit<? super T> visit) { }
						protected Tone tone() { return Tone.LOW; }
					}
					""")
			.write("lib/Root.java", """
					package lib;
					public class Root {
						public static String of(int number) { return "" + number; }
						protected static class Hidden { public Hidden next; public Hidden() { } }
					}
					""")
			.write("lib/Shape.java", "package lib; public sealed interface Shape { int side();"
					+ " record Square(int side) implements Shape { } record Line(int side) implements Shape { } }")
			.write("lib/Visit.java", "package lib; public interface Visit<T> { Result visit(T shape) throws Stop; }")
			.write("lib/Result.java", "package lib; public class Result { }")
			.write("lib/Stop.java", "package lib; public class Stop extends Exception { }")
			.write("lib/Tone.java", "package lib; public enum Tone { LOW, HIGH }")
			.write("lib/Marks.java",
					"package lib; import java.lang.annotation.*;"
							+ " @Retention(RetentionPolicy.RUNTIME) public @interface Marks { Mark[] value(); }")
			.write("lib/Mark.java",
					"package lib; import java.lang.annotation.*;"
							+ " @Retention(RetentionPolicy.RUNTIME) @Repeatable(Marks.class)"
							+ " public @interface Mark { Tone value() default Tone.HIGH; }");
	}

	@AfterEach
	void close() throws IOException {
		this.workspace.close();
	}

	private void compilesAsTheBuildDoes(String path) throws IOException {
		this.workspace.build();
		Map<String, byte[]> built = Workspace.content(this.workspace.classes());
		this.workspace.compileReadily(List.of(this.workspace.source(path)), (source, readily) -> {
			assertThat(readily).isNotEmpty();
			readily.forEach((name, bytes) -> assertThat(CanonicalClass.of(bytes)).as(name)
				.isEqualTo(CanonicalClass.of(built.get(name + ".class"))));
		});
	}

	@Test
	void findsWhatIsInheritedOrInferred() throws IOException {
		this.workspace.write("app/Page.java",
				"""
						package app;
						import static lib.Base.of;
						@lib.Mark @lib.Mark
						class Page extends lib.Base {
							Line line = new Line();
							Hidden hidden = new Hidden().next;
							String text() {
								var shape = shape();
								each((any) -> null);
								return of(LIMIT + shape.side() + line.size) + switch (tone()) { case LOW -> 1; case HIGH -> 2; };
							}
						}
						""");
		compilesAsTheBuildDoes("app/Page.java");
	}

	@Test
	void choosesAmongClassesOfOneNameAsTheBuildDoes() throws IOException {
		this.workspace.write("other/Result.java", "package other; public class Result { }")
			.write("other/$A.java", "package other; public class $A { }")
			.write("other/B$C.java", "package other; public class B$C { }")
			.write("app/$A.java", "package app; class $A { }")
			.write("app/B$C.java", "package app; class B$C { }")
			.write("app/Result.java", "package app; class Result { }")
			.write("app/Page.java", """
					package app;
					import lib.*;
					import other.*;
					class Page { Object all(Mark mark) { return new Object[] { new Result(), new $A(), new B$C() }; } }
					""");
		compilesAsTheBuildDoes("app/Page.java");
	}

}
