package dev.jitney.session;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.jitney.event.Background;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.Outcome;
import dev.jitney.event.intercept.EventInterceptor;
import dev.jitney.event.intercept.EventInvocation;
import dev.jitney.html.Component;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.ServerFrame.OutcomeEntry;
import dev.jitney.state.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

/** What stands around every call of a handler. */
class InterceptorTests {

	private final List<String> log = Collections.synchronizedList(new ArrayList<>());

	private SessionFixture fixture = new SessionFixture(Till.class);

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void seesHandlerArgumentsAndPlaceOfEveryEventTheFirstInterceptorOutermost() {
		Browser browser = open(logging("outer"), logging("inner"));
		assertThat(this.log).containsExactly("outer Till.load[] at /", "inner Till.load[] at /", "inner applied",
				"outer applied");
		this.log.clear();
		browser.call("sell", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Till.sold", "2"));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Till.sold", "12"));
		this.fixture.quiet();
		assertThat(this.log).containsExactly("outer Till.sell[2] at /", "inner Till.sell[2] at /", "inner applied",
				"outer applied", "outer Till.add[10] at /", "inner Till.add[10] at /", "inner applied",
				"outer applied");
	}

	@Test
	void standsAroundBackgroundWorkToo() {
		Browser browser = open(logging("outer"));
		this.log.clear();
		browser.call("count", null);
		Awaitility.await("the work has ended").until(() -> this.log.contains("outer applied"));
		assertThat(this.log).containsExactly("outer Till.count[] at /", "outer applied");
	}

	@Test
	void refusesBackgroundWorkWithAMessage() {
		Browser browser = open((invocation, chain) -> invocation.toString().equals("Till.count")
				? invocation.refuse("We are closed") : chain.proceed());
		browser.call("count", null);
		assertThat(browser.update().settled()).isEqualTo(1);
		assertThat(browser.update().events()).extracting(ServerFrame.ClientEventEntry::arguments)
			.containsExactly(Map.of("text", "We are closed", "kind", "error"));
	}

	@Test
	void findsAnnotationsOfTheMethodBeforeThoseOfTheClass() {
		Browser browser = open((invocation, chain) -> {
			this.log.add(invocation + " " + invocation.annotation(Area.class).value());
			return chain.proceed();
		});
		browser.call("open", null);
		browser.update();
		assertThat(this.log).containsExactly("Till.load shop", "Till.open drawer");
	}

	@Test
	void refusesWithAMessageAndTheHandlerDoesNotRun() {
		Browser browser = open(
				(invocation, chain) -> isSale(invocation) ? invocation.refuse("We are closed") : chain.proceed());
		browser.call("sell", null);
		assertThat(browser.update().outcomes()).containsExactly(new OutcomeEntry(1, "refused", "We are closed"));
		assertThat(this.fixture.visit("s", "/", browser).view().values()).containsEntry("Till.sold", "0");
	}

	@Test
	void redirectsTheBrowserInThePlaceOfTheHandler() {
		Browser browser = open((invocation, chain) -> {
			if (!isSale(invocation)) {
				return chain.proceed();
			}
			invocation.context().emit(Event.redirect("/closed"));
			return Mono.just(Outcome.applied());
		});
		browser.call("sell", null);
		ServerFrame.Update update = browser.update();
		assertThat(update.settled()).isEqualTo(1);
		assertThat(update.delta()).isNull();
		assertThat(update.events()).extracting(ServerFrame.ClientEventEntry::name).containsExactly("redirect");
		assertThat(this.fixture.visit("s", "/", browser).view().values()).containsEntry("Till.sold", "0");
	}

	@Test
	void undoesWhatTheHandlerChangedWhenTheOutcomeIsAnother() {
		Browser browser = open((invocation, chain) -> isSale(invocation)
				? chain.proceed().then(invocation.refuse("Not enough change")) : chain.proceed());
		browser.call("sell", null);
		assertThat(browser.update().outcomes()).containsExactly(new OutcomeEntry(1, "refused", "Not enough change"));
		assertThat(this.fixture.visit("s", "/", browser).view().values()).containsEntry("Till.sold", "0");
	}

	@Test
	void addsEventsBeforeAndAfterThoseOfTheHandler() {
		Browser browser = open((invocation, chain) -> {
			invocation.context().emit(Event.title("before"));
			return chain.proceed().doOnNext((outcome) -> invocation.context().emit(Event.title("after")));
		});
		browser.call("open", null);
		assertThat(browser.update().events()).extracting(ServerFrame.ClientEventEntry::arguments)
			.containsExactly(Map.of("text", "before"), Map.of("text", "drawer", "kind", "info"),
					Map.of("text", "after"));
	}

	@Test
	void failsTheEventLikeAHandlerWhenItThrows() {
		Browser browser = open((invocation, chain) -> {
			if (isSale(invocation)) {
				throw new IllegalStateException("no paper");
			}
			return chain.proceed();
		});
		browser.call("sell", null);
		assertThat(browser.update().outcomes()).singleElement().satisfies((entry) -> {
			assertThat(entry.outcome()).isEqualTo("failed");
			assertThat(entry.message()).matches("Interceptor .*InterceptorTests.* failed at Till.sell:"
					+ " java.lang.IllegalStateException: no paper");
		});
	}

	@Test
	void saysSoWhenItEndsWithoutAnOutcomeOrGoesOnTwice() {
		Browser browser = open((invocation, chain) -> switch (invocation.method().getName()) {
			case "sell" -> Mono.empty();
			case "open" -> chain.proceed().then(chain.proceed());
			default -> chain.proceed();
		});
		browser.call("sell", null);
		assertThat(browser.update().outcomes().get(0).message()).endsWith("It ended without an outcome");
		browser.call("open", null);
		assertThat(browser.update().outcomes().get(0).message()).endsWith("The chain has been gone through already");
	}

	@Test
	void handlerBlocksOnAThreadThatMayWhereverAnInterceptorWaited() {
		Browser browser = open((invocation, chain) -> Mono.delay(Duration.ofMillis(1)).then(chain.proceed()));
		browser.call("block", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Till.sold", "1"));
	}

	@Test
	void isPartOfTheChainsContext() {
		Browser browser = open((invocation, chain) -> {
			assertThat(EventContext.current()).isSameAs(invocation.context());
			return Mono.deferContextual((view) -> {
				this.log.add(EventContext.from(view).location().path());
				return chain.proceed();
			});
		});
		browser.call("open", null);
		browser.update();
		assertThat(this.log).asInstanceOf(LIST).containsExactly("/", "/");
	}

	private EventInterceptor logging(String name) {
		return (invocation, chain) -> {
			this.log.add(
					name + " " + invocation + invocation.arguments() + " at " + invocation.context().location().path());
			return chain.proceed().doOnNext((outcome) -> this.log.add(name + " " + outcome.tag()));
		};
	}

	private static boolean isSale(EventInvocation invocation) {
		return invocation.method().getName().equals("sell");
	}

	private Browser open(EventInterceptor... interceptors) {
		this.fixture.close();
		this.fixture = new SessionFixture(Duration.ofSeconds(5), List.of(interceptors), List.of(), Till.class).page("/",
				page());
		Browser browser = this.fixture.open("s", "/");
		browser.next();
		return browser;
	}

	private static Component page() {
		return main(p(text(Till::sold)), button("Sell").onClick(Till::sell, 2), button("Open").onClick(Till::open),
				button("Count").onClick(Till::count), button("Block").onClick(Till::block))
			.onLoad(Till::load);
	}

	@Retention(RetentionPolicy.RUNTIME)
	@interface Area {

		String value();

	}

	@State
	@Area("shop")
	static class Till {

		private int sold;

		int sold() {
			return this.sold;
		}

		void load() {
		}

		Event sell(int count) {
			this.sold += count;
			return Event.run(Till::add, 10);
		}

		void add(int count) {
			this.sold += count;
		}

		@Area("drawer")
		Event open() {
			return Event.toast("drawer");
		}

		@Background
		void count() {
		}

		void block() {
			Mono<Integer> one = Mono.just(1).delayElement(Duration.ofMillis(1));
			this.sold += one.blockOptional().orElseThrow();
		}

	}

}
