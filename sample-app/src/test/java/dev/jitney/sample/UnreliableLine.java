package dev.jitney.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A TCP proxy before the application that can be slow and can be cut. While it is cut,
 * connections are closed as soon as they are opened.
 */
final class UnreliableLine implements AutoCloseable {

	private final ServerSocket door;

	private final int target;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private volatile long delayNanos;

	private volatile boolean cut;

	private UnreliableLine(ServerSocket door, int target) {
		this.door = door;
		this.target = target;
	}

	/** Opens a line to a port of this machine. */
	static UnreliableLine to(int port) throws IOException {
		UnreliableLine line = new UnreliableLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
		line.threads.submit(line::accept);
		return line;
	}

	int port() {
		return this.door.getLocalPort();
	}

	/** Delays whatever is sent from now on, in both directions. */
	void delay(Duration delay) {
		this.delayNanos = delay.toNanos();
	}

	/** Breaks all connections and takes no other. */
	void cut() {
		this.cut = true;
		closeAll();
	}

	/** Breaks all connections, but takes others. */
	void drop() {
		closeAll();
	}

	void restore() {
		this.cut = false;
	}

	@Override
	public void close() throws IOException {
		this.door.close();
		closeAll();
		this.threads.shutdownNow();
	}

	private Void accept() throws IOException {
		while (true) {
			Socket near = this.door.accept();
			if (this.cut) {
				near.close();
			}
			else {
				connect(near);
			}
		}
	}

	private void connect(Socket near) throws IOException {
		Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
		near.setTcpNoDelay(true);
		far.setTcpNoDelay(true);
		this.sockets.add(near);
		this.sockets.add(far);
		if (this.cut) {
			closeAll();
		}
		pump(near, far);
		pump(far, near);
	}

	private void pump(Socket from, Socket to) {
		DelayQueue<Chunk> chunks = new DelayQueue<>();
		this.threads.submit(() -> read(from, chunks));
		this.threads.submit(() -> write(chunks, from, to));
	}

	private void read(Socket from, DelayQueue<Chunk> chunks) {
		try (InputStream input = from.getInputStream()) {
			byte[] buffer = new byte[16_384];
			for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
				chunks.add(Chunk.of(Arrays.copyOf(buffer, length), this.delayNanos));
			}
		}
		catch (IOException ex) {
			// the line was cut
		}
		chunks.add(Chunk.of(new byte[0], this.delayNanos));
	}

	private Void write(DelayQueue<Chunk> chunks, Socket from, Socket to) throws InterruptedException {
		try (OutputStream output = to.getOutputStream()) {
			for (byte[] bytes = chunks.take().bytes(); bytes.length > 0; bytes = chunks.take().bytes()) {
				output.write(bytes);
				output.flush();
			}
		}
		catch (IOException ex) {
			closeQuietly(from);
		}
		this.sockets.remove(to);
		return null;
	}

	private void closeAll() {
		this.sockets.forEach(UnreliableLine::closeQuietly);
		this.sockets.clear();
	}

	private static void closeQuietly(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// it is closed
		}
	}

	/** Bytes with the time at which they arrive. */
	private record Chunk(byte[] bytes, long due, long number) implements Delayed {

		private static final AtomicLong NUMBERS = new AtomicLong();

		private static final Comparator<Chunk> ORDER = Comparator.comparingLong(Chunk::due)
			.thenComparingLong(Chunk::number);

		static Chunk of(byte[] bytes, long delayNanos) {
			return new Chunk(bytes, System.nanoTime() + delayNanos, NUMBERS.incrementAndGet());
		}

		@Override
		public long getDelay(TimeUnit unit) {
			return unit.convert(this.due - System.nanoTime(), TimeUnit.NANOSECONDS);
		}

		@Override
		public int compareTo(Delayed other) {
			return ORDER.compare(this, (Chunk) other);
		}

	}

}
