package dev.jitney.state.memory;

import dev.jitney.state.OwnerLease;
import reactor.core.publisher.MonoSink;

/**
 * Someone who asked for the lock. The sink tells apart delivery and cancellation: exactly
 * one of them happens.
 */
record Waiter(MemoryLease lease, MonoSink<OwnerLease> sink) {

	void deliver() {
		this.sink.success(this.lease);
	}

	void fail(Throwable error) {
		this.sink.error(error);
	}

}
