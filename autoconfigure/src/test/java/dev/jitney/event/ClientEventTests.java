package dev.jitney.event;

import java.util.Arrays;

import dev.jitney.html.Handler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClientEventTests {

	private final JsonMapper mapper = JsonMapper.builder().build();

	@Test
	void writesTheArgumentsThatTheRuntimeKnows() {
		assertThat(json(Event.redirect("/login"))).isEqualTo("redirect{\"url\":\"/login\"}");
		assertThat(json(Event.replace("/login"))).isEqualTo("redirect{\"url\":\"/login\",\"replace\":true}");
		assertThat(json(Event.open("https://example.org"))).isEqualTo("open{\"url\":\"https://example.org\"}");
		assertThat(json(Event.back())).isEqualTo("back{}");
		assertThat(json(Event.download("/report"))).isEqualTo("download{\"url\":\"/report\"}");
		assertThat(json(Event.download("/report", "r.pdf")))
			.isEqualTo("download{\"url\":\"/report\",\"name\":\"r.pdf\"}");
		assertThat(json(Event.title("Two left"))).isEqualTo("title{\"text\":\"Two left\"}");
		assertThat(json(Event.focus("name"))).isEqualTo("focus{\"id\":\"name\"}");
		assertThat(json(Event.scrollIntoView("end"))).isEqualTo("scroll{\"id\":\"end\"}");
		assertThat(json(Event.copy("text"))).isEqualTo("copy{\"text\":\"text\"}");
		assertThat(json(Event.toast("Saved"))).isEqualTo("toast{\"text\":\"Saved\",\"kind\":\"info\"}");
		assertThat(json(Event.toast("No", ToastKind.ERROR))).isEqualTo("toast{\"text\":\"No\",\"kind\":\"error\"}");
		assertThat(json(Event.alert("Stop"))).isEqualTo("alert{\"text\":\"Stop\"}");
		assertThat(json(Event.log(LogLevel.WARN, "Hm"))).isEqualTo("log{\"level\":\"warn\",\"text\":\"Hm\"}");
	}

	@Test
	void asksForTheResultOfACallOnlyWhenAHandlerTakesIt() {
		ClientEvent.Call call = Event.call("/js/map.js", "locate", 1, null, "x");
		assertThat(json(call)).isEqualTo("call{\"module\":\"/js/map.js\",\"name\":\"locate\",\"args\":[1,null,\"x\"]}");
		assertThat(json(call.then(Places::located).onError(Places::failed)))
			.isEqualTo("call{\"module\":\"/js/map.js\",\"name\":\"locate\",\"args\":[1,null,\"x\"],\"r\":true}");
		assertThat(call.then(Places::located).then()).hasToString("Places.located");
		assertThat(call.onError(Places::failed).error()).hasToString("Places.failed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/a?b=c#d", "a/b", "?page=2", "#top", "./a", "http://example.org/x",
			"HTTPS://example.org", "/a:b" })
	void acceptsRelativeAndWebUrls(String url) {
		assertThat(Event.redirect(url)).isEqualTo(new ClientEvent.Redirect(url, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)",
			" \u0001javascript:alert(1)", "java\tscript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
			"//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "https:///evil.example",
			"/\t/evil.example", "mailto:a@b.c" })
	void refusesUrlsThatLeadElsewhere(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> Event.redirect(url))
			.withMessageStartingWith("The browser is not sent to '");
		assertThatIllegalArgumentException().isThrownBy(() -> Event.replace(url));
		assertThatIllegalArgumentException().isThrownBy(() -> Event.open(url));
		assertThatIllegalArgumentException().isThrownBy(() -> Event.download(url));
	}

	@Test
	void stripsControlCharactersFromUrls() {
		assertThat(((ClientEvent.Open) Event.open(" /a\n\u0000b ")).url()).isEqualTo("/ab");
	}

	@ParameterizedTest
	@CsvSource({ "js/a.js,f", "//evil/a.js,f", "/js/../a.js,f", "/js/.a.js,f", "https://evil/a.js,f", "/a.js?x,f",
			"/a%2e.js,f", "/js/,f", "/a.js,f()", "/a.js,a.b", "/a.js,1a", "/a.js,''", "'/a.js\n',f" })
	void refusesModulesAndFunctionsThatAreNoNames(String module, String function) {
		assertThatIllegalArgumentException().isThrownBy(() -> Event.call(module, function))
			.withMessageContaining("is not possible here");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a b" })
	void refusesElementIdsThatCannotBe(String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> Event.focus(id));
		assertThatIllegalArgumentException().isThrownBy(() -> Event.scrollIntoView(id));
	}

	@Test
	void namesTheMethodThatRunsOnTheServer() {
		assertThat(Event.run(Places::load)).isInstanceOfSatisfying(ServerEvent.class, (event) -> {
			assertThat(event.target()).hasToString("Places.load");
			assertThat(event.arguments()).isEmpty();
		});
		assertThat(Event.run(Places::move, 1, null)).isInstanceOfSatisfying(ServerEvent.class,
				(event) -> assertThat(event.arguments()).isEqualTo(Arrays.asList(1, null)));
		assertThat(Event.run(Places::located, "here")).isInstanceOfSatisfying(ServerEvent.class,
				(event) -> assertThat(event.arguments()).containsExactly("here"));
		assertThat(Event.none()).isEqualTo(Event.none());
	}

	@Test
	void refusesLambdasForWhatHasToBeStored() {
		Handler.Action0<Places> lambda = (places) -> places.located("x");
		assertThatIllegalArgumentException().isThrownBy(() -> Event.run(lambda))
			.withMessageMatching("An event is stored until it runs, and a lambda cannot be: give the code a method of"
					+ " the state and write Places::thatMethod \\(at dev\\.jitney\\.event\\.ClientEventTests\\.\\S+"
					+ "\\(ClientEventTests\\.java:\\d+\\)\\)");
	}

	private String json(ClientEvent event) {
		return event.name() + this.mapper.writeValueAsString(event.arguments());
	}

	static final class Places {

		Event load() {
			return Event.none();
		}

		void located(String place) {
		}

		void failed(String message) {
		}

		void move(int from, @Nullable Integer to) {
		}

	}

}
