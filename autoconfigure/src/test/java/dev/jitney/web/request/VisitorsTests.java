package dev.jitney.web.request;

import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

import dev.jitney.event.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

import static org.assertj.core.api.Assertions.assertThat;

class VisitorsTests {

	@Test
	void takesLanguageAndTimeZoneThatTheBrowserTells() {
		Visitor visitor = visitor("Europe/Berlin");
		assertThat(visitor.locale()).isEqualTo(Locale.GERMAN);
		assertThat(visitor.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Etc/GMT+5", "America/Argentina/Buenos_Aires", "+05:30" })
	void knowsWhatBrowsersCallTimeZones(String zone) {
		assertThat(visitor(zone).timeZone()).isEqualTo(ZoneId.of(zone));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Nowhere/Land", "undefined", "../../etc/passwd", "Europe/Berlin ", "\u0000" })
	void ignoresWhatIsNoTimeZone(String zone) {
		assertThat(visitor(zone)).satisfies((visitor) -> {
			assertThat(visitor.timeZone()).isNull();
			assertThat(visitor.zone()).isEqualTo(ZoneId.systemDefault());
		});
	}

	@Test
	void prefersTheTimeZoneThatTheApplicationChose() {
		LocaleContext chosen = new SimpleTimeZoneAwareLocaleContext(Locale.FRENCH, TimeZone.getTimeZone("Asia/Tokyo"));
		ServerWebExchange exchange = new ServerWebExchangeDecorator(
				MockServerWebExchange.from(request("Europe/Berlin"))) {

			@Override
			public LocaleContext getLocaleContext() {
				return chosen;
			}

		};
		assertThat(Visitors.of(exchange, null)).returns(ZoneId.of("Asia/Tokyo"), Visitor::timeZone)
			.returns(Locale.FRENCH, Visitor::locale);
	}

	private static Visitor visitor(String zone) {
		return Visitors.of(MockServerWebExchange.from(request(zone)), null);
	}

	private static MockServerHttpRequest request(String zone) {
		return MockServerHttpRequest.get("/")
			.header("Accept-Language", "de")
			.cookie(new HttpCookie(Visitors.ZONE_COOKIE, zone))
			.build();
	}

}
