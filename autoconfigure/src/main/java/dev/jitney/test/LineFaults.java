package dev.jitney.test;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** What becomes of the next frames in one direction. Safe for use by several threads. */
final class LineFaults {

	private final Queue<Fault> faults = new ArrayDeque<>();

	private byte @Nullable [] held;

	enum Fault {

		/** The frame is lost, and the line with it. */
		LOSE,
		/** The frame comes twice. */
		DUPLICATE,
		/** The next frame overtakes it. */
		SWAP

	}

	synchronized void add(Fault fault) {
		this.faults.add(fault);
	}

	/** Passes a frame on, or does to it what was asked for. */
	synchronized void pass(byte[] frame, Consumer<byte[]> deliver, Runnable cut) {
		byte[] before = this.held;
		if (before != null) {
			this.held = null;
			deliver.accept(frame);
			deliver.accept(before);
			return;
		}
		Fault fault = this.faults.poll();
		if (fault == Fault.LOSE) {
			cut.run();
		}
		else if (fault == Fault.SWAP) {
			this.held = frame;
		}
		else {
			deliver.accept(frame);
			if (fault == Fault.DUPLICATE) {
				deliver.accept(frame);
			}
		}
	}

	/** Delivers a frame that was to be overtaken, because no other follows. */
	synchronized boolean release(Consumer<byte[]> deliver) {
		byte[] frame = this.held;
		this.held = null;
		if (frame != null) {
			deliver.accept(frame);
		}
		return frame != null;
	}

	/** Returns how many faults have not happened. */
	synchronized int left() {
		return this.faults.size();
	}

	synchronized void clear() {
		this.held = null;
	}

}
