package dev.jitney.state.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import dev.jitney.state.LeaseLostException;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.record.RecordFormatException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.RedisCallback;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RedisStateManagerIntegrationTests extends RedisContract {

	private static final OwnerId ROOM = OwnerId.keyed("t1");

	@Override
	protected RedisTestServer server() {
		return RedisTestServer.standalone();
	}

	@Test
	void eventTakesTwoRoundTrips() {
		RedisStateManager manager = open();
		store(manager, TAB, record("a", "1"));
		long before = commands();
		OwnerLease lease = manager.acquire(TAB).block(PATIENCE);
		lease.commitAndRelease(record("a", "2"), HOUR).block(PATIENCE);
		lease.release().block(PATIENCE);
		assertThat(commands() - before).isEqualTo(2);
	}

	@Test
	void readIsOneRoundTrip() {
		RedisStateManager manager = open();
		store(manager, TAB, record("a", "1"));
		manager.read(TAB).block(PATIENCE);
		long before = commands();
		manager.read(TAB).block(PATIENCE);
		assertThat(commands() - before).isEqualTo(1);
	}

	@Test
	void everythingOfAnOwnerIsInOneHashThatExpiresAsAWhole() {
		store(open(), TAB, record("a", "1").withStates(record("b", "2").states()));
		assertThat(this.redis.keys(this.prefix + "*")).containsExactly(this.prefix + ":{TAB:t1}");
		assertThat(this.redis.getExpire(key(TAB))).isBetween(3_590L, 3_600L);
	}

	@Test
	void lockThatEndedButWasTakenByNobodyStillWrites() {
		OwnerLease lease = open().acquire(TAB).block(PATIENCE);
		this.redis.opsForHash().put(key(TAB), "@until", "0");
		assertThat(lease.commit(record("a", "1"), HOUR).block(PATIENCE).version()).isEqualTo(1);
		lease.release().block(PATIENCE);
	}

	@Test
	void numberOfTheLockRisesWithEachHolder() {
		RedisStateManager manager = open();
		List<Long> numbers = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			RedisLease lease = (RedisLease) manager.acquire(TAB).block(PATIENCE);
			numbers.add(Long.valueOf(lease.fence()));
			lease.release().block(PATIENCE);
			manager.remove(TAB).block(PATIENCE);
		}
		assertThat(numbers).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void lockIsRenewedWhileItIsHeld() {
		RedisStateManager manager = open(Duration.ofMillis(300));
		OwnerLease lease = manager.acquire(TAB).block(PATIENCE);
		long taken = until();
		Awaitility.await("the lock is renewed").until(() -> until() > taken + 300);
		CompletableFuture<OwnerLease> other = open().acquire(TAB).toFuture();
		assertThat(lease.commit(record("a", "1"), HOUR).block(PATIENCE).version()).isEqualTo(1);
		assertThat(other).isNotDone();
		lease.release().block(PATIENCE);
		other.join().release().block(PATIENCE);
	}

	@Test
	void lockOfANodeThatIsGoneIsFreeWhenItsLeaseEnds() {
		this.redis.opsForHash().put(key(TAB), "@lock", "gone");
		String now = this.redis.execute((RedisCallback<Long>) (connection) -> connection.serverCommands().time())
			.toString();
		this.redis.opsForHash().put(key(TAB), "@until", Long.toString(Long.parseLong(now) + 250));
		OwnerLease lease = open().acquire(TAB).block(PATIENCE);
		assertThat(lease.record()).isEqualTo(OwnerRecord.empty());
		lease.release().block(PATIENCE);
		assertThat(this.redis.getExpire(key(TAB))).isLessThanOrEqualTo(1);
	}

	@Test
	void nodesTakeTurnsWithAContendedLock() {
		RedisStateManager first = open();
		RedisStateManager second = open();
		OwnerLease held = first.acquire(TAB).block(PATIENCE);
		List<String> served = new CopyOnWriteArrayList<>();
		List<CompletableFuture<Void>> done = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			done.add(serve(second, "second", served));
			done.add(serve(first, "first", served));
		}
		Awaitility.await("the other node waits")
			.until(() -> this.redis.opsForHash().get(key(TAB), "@wait") instanceof String nodes && !nodes.isEmpty());
		held.release().block(PATIENCE);
		done.forEach((each) -> each.orTimeout(10, TimeUnit.SECONDS).join());
		assertThat(served).hasSize(20);
		assertThat(served.subList(0, 10)).contains("first", "second");
	}

	private static CompletableFuture<Void> serve(RedisStateManager manager, String name, List<String> served) {
		return Mono
			.usingWhen(manager.acquire(TAB), (lease) -> Mono.fromRunnable(() -> served.add(name)), OwnerLease::release)
			.then()
			.toFuture();
	}

	@Test
	void closingGivesBackWhatIsHeld() {
		RedisStateManager closing = open();
		OwnerLease lease = closing.acquire(TAB).block(PATIENCE);
		CompletableFuture<OwnerLease> waiting = closing.acquire(TAB).toFuture();
		closing.close();
		assertThat(this.redis.opsForHash().hasKey(key(TAB), "@lock")).isFalse();
		assertThat(waiting).failsWithin(PATIENCE).withThrowableThat().withMessageContaining("is closed");
		assertThatExceptionOfType(LeaseLostException.class)
			.isThrownBy(() -> lease.commit(record("a", "1"), HOUR).block(PATIENCE));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> closing.read(TAB).block(PATIENCE))
			.withMessage("The state manager is closed");
	}

	@Test
	void otherNodesHearOfChangesOfWhatIsSharedOrAnnounced() {
		RedisStateManager node = open();
		RedisStateManager other = open();
		List<OwnerId> own = new CopyOnWriteArrayList<>();
		List<OwnerId> heard = new CopyOnWriteArrayList<>();
		Disposable ears = node.changes().subscribe(own::add);
		Disposable others = other.changes().subscribe(heard::add);
		Awaitility.await("the other node listens").until(() -> {
			node.announce(OwnerId.tab("ready")).block(PATIENCE);
			return !heard.isEmpty();
		});
		store(node, TAB, record("a", "1"));
		store(node, ROOM, record("a", "1"));
		node.announce(OwnerId.tab("a:{b} c")).block(PATIENCE);
		Awaitility.await("changes are heard").until(() -> heard.contains(OwnerId.tab("a:{b} c")));
		assertThat(heard.stream().filter((owner) -> !owner.key().equals("ready")).toList()).containsExactly(ROOM,
				OwnerId.tab("a:{b} c"));
		assertThat(own).isEmpty();
		ears.dispose();
		others.dispose();
	}

	@Test
	void bytesThatAreNoStateAreRefusedAndTheLockIsFree() {
		RedisStateManager manager = open();
		store(manager, TAB, record("a", "1"));
		this.redis.opsForHash().put(key(TAB), "sA\0", "\u0007garbage");
		for (Mono<?> attempt : List.of(manager.acquire(TAB), manager.read(TAB))) {
			assertThatExceptionOfType(RecordFormatException.class).isThrownBy(() -> attempt.block(PATIENCE));
		}
		Awaitility.await("the lock is free").until(() -> !this.redis.opsForHash().hasKey(key(TAB), "@lock"));
		manager.remove(TAB).block(PATIENCE);
	}

	/** Others may write to a server that is not ours alone. */
	@Test
	void messagesAndFieldsThatMakeNoSenseDoNoHarm() {
		RedisStateManager node = open();
		RedisStateManager other = open();
		List<OwnerId> heard = new CopyOnWriteArrayList<>();
		List<Throwable> failures = new CopyOnWriteArrayList<>();
		Disposable others = other.changes().subscribe(heard::add, failures::add);
		Awaitility.await("the other node listens").until(() -> {
			node.announce(OwnerId.tab("ready")).block(PATIENCE);
			return !heard.isEmpty();
		});
		for (String key : List.of("", "x", ":{", ":{TAB:}", ":{TAB: }", ":{PLANET:mars}", ":{TAB:a")) {
			this.redis.convertAndSend(this.prefix + ":changes", "somebody " + this.prefix + key);
		}
		this.redis.convertAndSend(this.prefix + ":changes", "");
		node.announce(OwnerId.tab("after")).block(PATIENCE);
		Awaitility.await("the change is heard").until(() -> heard.contains(OwnerId.tab("after")));
		assertThat(failures).isEmpty();
		others.dispose();
		store(node, TAB, record("a", "1"));
		this.redis.opsForHash().put(key(TAB), "v", "many");
		assertThatExceptionOfType(RecordFormatException.class).isThrownBy(() -> node.read(TAB).block(PATIENCE));
	}

	@Test
	void nothingIsKeptOfLocksThatAreNotWaitedForAnyMore() {
		RedisStateManager manager = open();
		RedisStateManager other = open();
		OwnerLease held = other.acquire(ROOM).block(PATIENCE);
		CompletableFuture<OwnerLease> cancelled = manager.acquire(ROOM).toFuture();
		Awaitility.await("it is waited for").until(() -> manager.waiting() == 1);
		cancelled.cancel(true);
		held.release().block(PATIENCE);
		for (int i = 0; i < 20; i++) {
			store(manager, TAB, record("a", Integer.toString(i)));
		}
		Awaitility.await("nothing is kept").until(() -> manager.waiting() == 0);
	}

	@Test
	void scriptsThatRedisForgotAreSentAgain() {
		RedisStateManager manager = open();
		store(manager, TAB, record("a", "1"));
		this.redis.execute((RedisCallback<Object>) (connection) -> {
			connection.scriptingCommands().scriptFlush();
			return null;
		});
		store(manager, TAB, record("a", "2"));
		assertThat(manager.read(TAB).block(PATIENCE).version()).isEqualTo(2);
	}

	@Test
	void nobodyGoesOnOnTheThreadsOfTheDriver() {
		String thread = open().read(TAB).map((record) -> Thread.currentThread().getName()).block(PATIENCE);
		assertThat(thread).startsWith("parallel");
	}

	private long until() {
		Object until = this.redis.opsForHash().get(key(TAB), "@until");
		return (until instanceof String text) ? Long.parseLong(text) : 0;
	}

	/** Returns how many scripts the server has run, whoever sent them. */
	private long commands() {
		Properties statistics = this.redis
			.execute((RedisCallback<Properties>) (connection) -> connection.serverCommands().info("commandstats"));
		return statistics.entrySet()
			.stream()
			.filter((entry) -> List.of("cmdstat_evalsha", "cmdstat_eval").contains(entry.getKey()))
			.mapToLong((entry) -> Long.parseLong(entry.getValue().toString().replaceAll("calls=(\\d+),.*", "$1")))
			.sum();
	}

	private static void store(RedisStateManager manager, OwnerId owner, OwnerRecord record) {
		OwnerLease lease = manager.acquire(owner).block(PATIENCE);
		lease.commit(record, HOUR).block(PATIENCE);
		lease.release().block(PATIENCE);
	}

}
