package dev.jitney.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.core.task.VirtualThreadTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EventContextTests {

	private final EventContext root = Lanes.root("anna");

	@Test
	void forksIntoAFreshTransactionOfTheSameTab() {
		EventContext event = this.root.fork();
		EventContext child = event.fork();
		assertThat(child.transaction()).isNotEqualTo(event.transaction());
		assertThat(child.parent()).isEqualTo(event.transaction());
		assertThat(child.tab()).isEqualTo(event.tab());
		assertThat(child.location()).isEqualTo(event.location());
		assertThat(child.visitor()).isEqualTo(event.visitor());
	}

	@Test
	void givesARootNoTransaction() {
		assertThat(this.root.isRoot()).isTrue();
		assertThat(this.root.fork().parent()).isNull();
		assertThatIllegalStateException().isThrownBy(this.root::transaction)
			.withMessage("In the root context of tab " + this.root.tab() + " no event runs: fork() it");
		assertThatIllegalStateException().isThrownBy(this.root::id);
	}

	@Test
	void namesAnEventByItsTransactionUnlessItHasANumber() {
		EventContext event = this.root.fork();
		assertThat(event.id()).hasToString(event.transaction().toString());
		assertThat(event.fork(EventId.chained(this.root.tab(), 3), null).id()).hasToString(this.root.tab() + ".c3");
	}

	@Test
	void failsLoudlyWithoutAnEvent() {
		assertThatIllegalStateException().isThrownBy(EventContext::current)
			.withMessageContaining("Take EventContext as the last parameter of the handler");
		assertThatIllegalStateException().isThrownBy(() -> EventContext.from(Context.empty()))
			.withMessageContaining("contextWrite(context::writeTo)");
		assertThatIllegalStateException().isThrownBy(this.root::flush).withMessageContaining("work in a handler only");
	}

	@Test
	void isCurrentWhileItsScopeIsOpen() {
		EventContext outer = this.root.fork();
		EventContext inner = this.root.fork();
		try (ContextScope outerScope = outer.open()) {
			try (ContextScope innerScope = inner.open()) {
				assertThat(EventContext.current()).isSameAs(inner);
			}
			assertThat(EventContext.current()).isSameAs(outer);
		}
		assertThatIllegalStateException().isThrownBy(EventContext::current);
	}

	@Test
	void travelsToAnotherThreadWhenWrapped() throws Exception {
		EventContext event = this.root.fork();
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			Callable<EventContext> current = EventContext::current;
			assertThat(executor.submit(event.wrap(current)).get(10, TimeUnit.SECONDS)).isSameAs(event);
			assertThat(executor.submit(() -> catchCurrent()).get(10, TimeUnit.SECONDS))
				.hasMessageStartingWith("No event runs on thread");
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void travelsToAVirtualThreadWhenWrapped() throws Exception {
		EventContext event = this.root.fork();
		Callable<EventContext> current = EventContext::current;
		assertThat(new VirtualThreadTaskExecutor("virtual-").submit(event.wrap(current)).get(10, TimeUnit.SECONDS))
			.isSameAs(event);
	}

	private static Exception catchCurrent() {
		try {
			return new AssertionError("Found " + EventContext.current()).getCause() instanceof Exception cause ? cause
					: new Exception("found");
		}
		catch (IllegalStateException ex) {
			return ex;
		}
	}

	@Test
	void travelsAlongAReactiveChain() {
		EventContext event = this.root.fork();
		EventContext[] seen = new EventContext[1];
		Mono.deferContextual((view) -> Mono.just(EventContext.from(view)))
			.contextWrite(event::writeTo)
			.subscribe((context) -> seen[0] = context);
		assertThat(seen[0]).isSameAs(event);
	}

	@Test
	void passesFlushAndEmitOnToItsEffects() {
		List<Object> effects = new ArrayList<>();
		EventContext event = this.root.fork().withEffects(new EventEffects() {

			@Override
			public void flush() {
				effects.add("flush");
			}

			@Override
			public void emit(Event emitted) {
				effects.add(emitted);
			}

		});
		event.emit(Event.toast("Hi"));
		event.flush();
		assertThat(effects).containsExactly(Event.toast("Hi"), "flush");
		assertThatIllegalStateException().isThrownBy(() -> event.fork().flush());
	}

}
