package dev.jitney.reload.javac;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReachTests {

	private Workspace workspace;

	@BeforeEach
	void build(@TempDir Path folder) {
		this.workspace = new Workspace(folder).write("app/Page.java", """
				package app;
				class Page { Object first(Shop shop) { return shop.basket().lines.get(0); } }
				""")
			.write("app/Shop.java", "package app; interface Shop { store.Basket basket(); }")
			.write("store/Basket.java", """
					package store;
					public class Basket {
						public java.util.List<Line> lines;
						public class Line { Cheese cheese; }
					}
					""")
			.write("store/Cheese.java", "package store; class Cheese { }")
			.write("store/Other.java", "package store; class Other { app.$1 one; app.Two$Faces two; }")
			.write("app/$1.java", "package app; public class $1 { }")
			.write("app/Two$Faces.java", "package app; public class Two$Faces { }")
			.build();
	}

	@AfterEach
	void close() throws IOException {
		this.workspace.close();
	}

	private Iterable<String> reach(String path) {
		return Reach.of(List.of(this.workspace.source(path)), this.workspace.index());
	}

	@Test
	void isWhatSourcesNameAndWhatThatMentions() {
		assertThat(reach("app/Page.java")).containsExactlyInAnyOrder("app/Page", "app/Shop", "store/Basket",
				"store/Basket$Line", "store/Cheese");
	}

	@Test
	void classesThatAreNamedInAnOddWayAreAmongThem() {
		assertThat(reach("store/Other.java")).contains("store/Other", "app/$1", "app/Two$Faces");
	}

	@Test
	void isUnknownIfNamesAreEscaped() {
		this.workspace.write("app/Page.java", "package app; class Page { \\u0053hop shop; }");
		assertThat(reach("app/Page.java")).isNull();
		CompileResult result = this.workspace.edit("app/Page.java", "package app; class Page { \\u0053hop shop; }");
		assertThat(((CompileResult.Compiled) result).classes()).containsOnlyKeys("app/Page");
	}

	@Test
	void isUnknownIfItIsNearlyEverything() {
		StringBuilder names = new StringBuilder();
		for (int number = 0; number <= 500; number++) {
			this.workspace.write("many/Many" + number + ".java", "package many; public class Many" + number + " { }");
			names.append("many.Many").append(number).append(" m").append(number).append("; ");
		}
		this.workspace.write("app/Page.java", "package app; class Page { " + names + "}").build();
		assertThat(reach("app/Page.java")).isNull();
	}

}
