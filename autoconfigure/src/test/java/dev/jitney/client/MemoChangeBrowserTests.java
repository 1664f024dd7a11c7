package dev.jitney.client;

import java.util.List;

import com.microsoft.playwright.Page;
import dev.jitney.browser.BrowserExtension;
import dev.jitney.compile.CompiledModule;
import dev.jitney.compile.PageCompiler;
import dev.jitney.compile.PageProgram;
import dev.jitney.event.RegistrationContext;
import dev.jitney.html.Component;
import dev.jitney.html.Html;
import dev.jitney.html.Layout;
import dev.jitney.html.SourceLocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.header;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.memo;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

/** A memo is replaced below an open page, whose own module stays. */ // #5
@ExtendWith(BrowserExtension.class)
class MemoChangeBrowserTests {

	private static final String VIEW = """
			{"Frame":{},"MemoChangeBrowserTests.outer":{"MemoChangeBrowserTests.footer":{}}}""";

	private static final String PAINTED = "<header>Site</header><main><p>Page</p><input><div><p>%s</p></div></main>";

	private static String words = "";

	private Client client;

	@BeforeEach
	void start(Page page) {
		this.client = Client.in(page);
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void changeIsShownWithTheModuleOfThePageAndWhatWasTypedKept() {
		PageProgram before = compile("first");
		this.client.given(PAINTED.formatted("first"), before.entry().text(), VIEW).open();
		this.client.find("input").fill("typed");
		this.client.run("() => { window.before = document.querySelector('input'); }");
		PageProgram after = compile("second");
		this.client.send("{'n':1,'v':" + VIEW + ",'m':'" + after.entry().name() + "','hash':'" + after.hash() + "'}");
		assertThat(this.client.find("main div p")).hasText("second");
		assertThat(this.client.find("header")).hasText("Site");
		assertThat(this.client.find("input")).hasValue("typed");
		assertThat(this.client.find("input")).isFocused();
		assertThat(this.client.run("() => before === document.querySelector('input')")).isEqualTo(true);
		assertThat(requests(before)).hasSize(1);
		List<CompiledModule> changed = after.modules().stream().filter((it) -> !before.modules().contains(it)).toList();
		assertThat(changed).hasSize(2).contains(after.entry());
	}

	private List<?> requests(PageProgram program) {
		return this.client.site().requests("/_jitney/module/" + program.module().name());
	}

	private PageProgram compile(String text) {
		words = text;
		PageProgram program = new PageCompiler(new RegistrationContext(List.of(), getClass().getClassLoader())).compile(
				"/", "", main(p("Page"), input(), memo(MemoChangeBrowserTests::outer)), new Frame(),
				SourceLocation.caller());
		program.modules()
			.forEach((module) -> this.client.site()
				.file("/_jitney/module/" + module.name(), "text/javascript", module.text()));
		return program;
	}

	static Component outer() {
		return div(memo(MemoChangeBrowserTests::footer));
	}

	static Component footer() {
		return p(text(words));
	}

	static final class Frame implements Layout {

		@Override
		public Component around(Component content) {
			return Html.fragment(header("Site"), content);
		}

	}

}
