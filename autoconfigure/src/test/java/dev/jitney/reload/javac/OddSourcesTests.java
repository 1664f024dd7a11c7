package dev.jitney.reload.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources as editors, accidents and less usual parts of the language leave them. */ // #6
class OddSourcesTests {

	private static final String SHAPES = """
			package app;
			sealed interface Shape permits Shape.Circle, Shape.Square {
				record Circle(int radius) implements Shape { }
				record Square(int side) implements Shape { }
				enum Colour { RED, GREEN }
				class Box { class Inner { int size; } }
			}
			""";

	private static final String USER = """
			package app;
			class User {
				int area(Shape shape) {
					return (shape instanceof Shape.Circle circle) ? circle.radius() : ((Shape.Square) shape).side();
				}
				int colour(Shape.Colour colour) { return switch (colour) { case RED -> 1; case GREEN -> 2; }; }
			}
			class Second {
			}
			""";

	private static final String PACKAGE = """
			@Deprecated
			package app;
			""";

	private Workspace workspace;

	@BeforeEach
	void build(@TempDir Path folder) {
		this.workspace = new Workspace(folder).write("app/Shape.java", SHAPES)
			.write("app/User.java", USER)
			.write("app/package-info.java", PACKAGE)
			.build();
	}

	@AfterEach
	void close() throws IOException {
		this.workspace.close();
	}

	@Test
	void recordComponentConcernsThoseWhoReadIt() {
		CompileResult.Compiled compiled = compiled(
				this.workspace.edit("app/Shape.java", SHAPES.replace("(int radius)", "(short radius)")));
		assertThat(compiled.classes()).containsOnlyKeys("app/Shape$Circle", "app/User");
	}

	@Test
	void enumConstantConcernsThoseWhoSwitchOverIt() {
		CompileResult result = this.workspace.edit("app/Shape.java", SHAPES.replace("GREEN", "GREEN, BLUE"));
		assertThat(problems(result)).singleElement().satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo(this.workspace.source("app/User.java"));
			assertThat(problem.message()).contains("does not cover all possible input values");
		});
	}

	@Test
	void sealedInterfaceLosesASubtype() {
		String one = SHAPES.replace(", Shape.Square", "")
			.replace("	record Square(int side) implements Shape { }\n", "");
		assertThat(problems(this.workspace.edit("app/Shape.java", one)))
			.allMatch((problem) -> this.workspace.source("app/User.java").equals(problem.file()));
		CompileResult.Compiled compiled = compiled(
				this.workspace.edit("app/User.java", USER.replace(": ((Shape.Square) shape).side()", ": 0")));
		assertThat(compiled.removed()).containsExactly("app/Shape$Square");
		assertThat(compiled.classes()).containsKeys("app/Shape", "app/User");
	}

	@Test
	void classesInAClassGoWithIt() {
		CompileResult.Compiled compiled = compiled(
				this.workspace.edit("app/Shape.java", SHAPES.replace("class Box { class Inner { int size; } }", "")));
		assertThat(compiled.removed()).isEqualTo(Set.of("app/Shape$Box", "app/Shape$Box$Inner"));
	}

	@Test
	void secondClassOfAFileGoesAlone() {
		CompileResult.Compiled compiled = compiled(
				this.workspace.edit("app/User.java", USER.replace("class Second {\n}\n", "")));
		assertThat(compiled.removed()).containsExactly("app/Second");
		assertThat(this.workspace.classes().resolve("app/Second.class")).doesNotExist();
	}

	@Test
	void annotationOfAPackageIsCompiled() {
		CompileResult.Compiled compiled = compiled(this.workspace.edit("app/package-info.java",
				PACKAGE.replace("@Deprecated", "@Deprecated(since = \"1\")")));
		assertThat(compiled.classes()).containsOnlyKeys("app/package-info");
		compiled = compiled(this.workspace.edit("app/package-info.java", "package app;"));
		assertThat(compiled.removed()).containsExactly("app/package-info");
	}

	@Test
	void emptyFileHasNoClasses() {
		CompileResult.Compiled compiled = compiled(this.workspace.edit("app/User.java", ""));
		assertThat(compiled.removed()).isEqualTo(Set.of("app/User", "app/User$1", "app/Second"));
		compiled = compiled(this.workspace.edit("app/User.java", USER));
		assertThat(compiled.classes()).containsOnlyKeys("app/User", "app/User$1", "app/Second");
	}

	@Test
	void halfOfAFileIsAProblemUntilItIsWhole() {
		assertThat(problems(this.workspace.edit("app/User.java", USER.substring(0, 90)))).isNotEmpty();
		CompileResult.Compiled compiled = compiled(this.workspace.edit("app/User.java", USER.replace("-> 1", "-> 3")));
		assertThat(compiled.classes()).containsOnlyKeys("app/User");
	}

	@Test
	void largeFileIsCompiled() {
		StringBuilder large = new StringBuilder("package app; class Large {\n");
		for (int i = 0; large.length() < 1024 * 1024; i++) {
			large.append("	/** Number of the method. */ int number")
				.append(i)
				.append("() { return ")
				.append(i)
				.append("; }\n");
		}
		assertThat(compiled(this.workspace.edit("app/Large.java", large.append('}').toString())).classes())
			.containsOnlyKeys("app/Large");
	}

	@Test
	void otherEncodingIsAProblemOfThatFileOnly() {
		String text = USER.replace("class Second {", "class Second { String name = \"M\u00fcller\";");
		save("app/User.java", text.getBytes(StandardCharsets.ISO_8859_1));
		CompileResult result = this.workspace.edit("app/Shape.java", SHAPES.replace("RED", "RED, BLUE"));
		assertThat(problems(result)).containsExactly(new CompileProblem(this.workspace.source("app/User.java"), 8, 0,
				"This is not UTF-8, in which sources are read: save the file in that encoding"));
		this.workspace.write("app/User.java", USER);
		assertThat(this.workspace.edit("app/Shape.java", SHAPES)).isInstanceOf(CompileResult.Compiled.class);
	}

	@Test
	void byteOrderMarkIsAProblemAsItIsToTheBuild() {
		assertThat(problems(this.workspace.edit("app/User.java", "\ufeff" + USER)))
			.anyMatch((problem) -> problem.message().contains("illegal character"));
	}

	private void save(String path, byte[] bytes) {
		try {
			Files.write(this.workspace.source(path), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CompileResult.Compiled compiled(CompileResult result) {
		assertThat(result).isInstanceOf(CompileResult.Compiled.class);
		return (CompileResult.Compiled) result;
	}

	private static List<CompileProblem> problems(CompileResult result) {
		assertThat(result).isInstanceOf(CompileResult.Failed.class);
		return ((CompileResult.Failed) result).problems();
	}

}
