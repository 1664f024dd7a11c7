package dev.jitney.reload.javac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class NarrowCompilerTests {

	private static final String BASE = """
			package app;
			public class Base {
				static final int LIMIT = 10;
				public int size() { return 1; }
			}
			""";

	private static final String MIDDLE = """
			package app;
			public class Middle extends Base {
				private final Runnable twice = () -> size();
				enum Colour { RED, GREEN }
			}
			""";

	private static final String USER = """
			package app;
			class User {
				int size(Middle middle) { return middle.size(); }
			}
			""";

	private static final String CONSTANT_USER = """
			package app;
			class Copy extends Middle {
				int limit() { return LIMIT; }
			}
			""";

	private static final String LONER = """
			package app;
			class Loner {
				String name() { return "loner"; }
			}
			""";

	private Workspace workspace;

	@BeforeEach
	void build(@TempDir Path folder) {
		this.workspace = new Workspace(folder).write("app/Base.java", BASE)
			.write("app/Middle.java", MIDDLE)
			.write("app/User.java", USER)
			.write("app/Copy.java", CONSTANT_USER)
			.write("app/Loner.java", LONER)
			.build();
	}

	@AfterEach
	void close() throws IOException {
		this.workspace.close();
	}

	@Test // #6
	void writesToTheOutputWhenAskedTo() throws IOException {
		byte[] before = Files.readAllBytes(this.workspace.classes().resolve("app/Loner.class"));
		CompileResult.Compiled result = (CompileResult.Compiled) this.workspace.compileOnly("app/Loner.java",
				LONER.replace("loner", "solo"));
		assertThat(this.workspace.classes().resolve("app/Loner.class")).hasBinaryContent(before);
		this.workspace.writeOutput();
		assertThat(this.workspace.classes().resolve("app/Loner.class"))
			.hasBinaryContent(result.classes().get("app/Loner"));
	}

	@Test
	void bodyConcernsItsOwnFileOnly() {
		CompileResult.Compiled compiled = compiled(
				this.workspace.edit("app/Base.java", BASE.replace("return 1", "return 2")));
		assertThat(compiled.classes()).containsOnlyKeys("app/Base");
		assertThat(compiled.sources()).containsExactly(this.workspace.source("app/Base.java"));
	}

	@Test
	void editWithoutEffectYieldsNothing() {
		CompileResult.Compiled compiled = compiled(this.workspace.edit("app/Base.java", BASE + "// the end\n"));
		assertThat(compiled.classes()).isEmpty();
		assertThat(compiled.removed()).isEmpty();
	}

	@Test
	void inheritedMethodConcernsThoseWhoCallItOnTheSubclass() {
		CompileResult.Compiled compiled = compiled(
				this.workspace.edit("app/Base.java", BASE.replace("int size()", "short size()")));
		assertThat(compiled.sources()).contains(this.workspace.source("app/User.java"))
			.doesNotContain(this.workspace.source("app/Loner.java"));
		assertThat(compiled.classes()).containsKeys("app/Base", "app/User");
	}

	@Test
	void constantConcernsThoseWhoCopiedItThroughASubclass() {
		CompileResult.Compiled compiled = compiled(
				this.workspace.edit("app/Base.java", BASE.replace("LIMIT = 10", "LIMIT = 20")));
		assertThat(compiled.classes()).containsOnlyKeys("app/Base", "app/Copy");
	}

	@Test
	void nestedClassThatIsGoneIsDeleted() {
		CompileResult.Compiled compiled = compiled(
				this.workspace.edit("app/Middle.java", MIDDLE.replace("enum Colour { RED, GREEN }", "")));
		assertThat(compiled.removed()).isEqualTo(Set.of("app/Middle$Colour"));
		assertThat(this.workspace.classes().resolve("app/Middle$Colour.class")).doesNotExist();
	}

	@Test
	void deletedClassThatIsStillUsedIsAProblemOfItsUser() {
		CompileResult result = this.workspace.delete("app/Middle.java");
		assertThat(result).isInstanceOfSatisfying(CompileResult.Failed.class,
				(failed) -> assertThat(failed.problems()).anySatisfy((problem) -> {
					assertThat(problem.file()).isEqualTo(this.workspace.source("app/User.java"));
					assertThat(problem.line()).isEqualTo(3);
					assertThat(problem.message()).contains("cannot find symbol");
				}));
		assertThat(this.workspace.classes().resolve("app/Middle.class")).exists();
	}

	@Test
	void editThatDidNotCompileIsCompiledWithTheOneThatMendsIt() {
		CompileResult broken = this.workspace.edit("app/Base.java", BASE.replace("int size()", "int length()"));
		assertThat(broken).isInstanceOf(CompileResult.Failed.class);
		this.workspace.write("app/Middle.java", MIDDLE.replace("size()", "length()"));
		CompileResult.Compiled compiled = compiled(
				this.workspace.edit("app/Base.java", BASE.replace("return 1", "return 3")));
		assertThat(compiled.classes()).containsOnlyKeys("app/Base");
		this.workspace.edit("app/Base.java", BASE.replace("int size()", "int length()"));
		this.workspace.edit("app/Middle.java", MIDDLE.replace("size()", "length()"));
		compiled = compiled(this.workspace.edit("app/User.java", USER.replace("middle.size()", "middle.length()")));
		assertThat(compiled.classes()).containsKeys("app/Base", "app/User");
	}

	@Test
	void newClassIsCompiledIntoItsModule() {
		CompileResult.Compiled compiled = compiled(
				this.workspace.edit("app/sub/Fresh.java", "package app.sub; class Fresh { }"));
		assertThat(compiled.classes()).containsOnlyKeys("app/sub/Fresh");
		assertThat(this.workspace.classes().resolve("app/sub/Fresh.class")).exists();
	}

	@Test
	void newClassConcernsThoseWhoMeantAnotherOfTheSameName() throws IOException {
		compiled(this.workspace.edit("app/Loner.java", LONER.replace("String name", "CharSequence name")
			.replace("return \"loner\"", "return Integer.toString(1)")));
		CompileResult.Compiled compiled = compiled(this.workspace.edit("app/Integer.java",
				"package app; class Integer { static String toString(int number) { return \"\"; } }"));
		assertThat(compiled.classes()).containsOnlyKeys("app/Integer", "app/Loner");
		assertThat(Files.exists(this.workspace.classes().resolve("app/Integer.class"))).isTrue();
	}

	@Test
	void nothingToCompileWithoutABuild(@TempDir Path empty) {
		SourceProject.Module module = new SourceProject.Module(empty.resolve("src"), empty.resolve("classes"));
		assertThat(NarrowCompiler.create(new SourceProject(java.util.List.of(module), java.util.List.of()))).isNull();
	}

	private static CompileResult.Compiled compiled(CompileResult result) {
		assertThat(result).isInstanceOf(CompileResult.Compiled.class);
		return (CompileResult.Compiled) result;
	}

}
