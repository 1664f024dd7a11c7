package dev.jitney.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.jitney.benchmark.app.BenchmarkApplication;
import dev.jitney.benchmark.app.Table;
import dev.jitney.compile.HandlerEntry;
import dev.jitney.event.Visitor;
import dev.jitney.session.Addresses;
import dev.jitney.session.ClientFrame;
import dev.jitney.session.ConnectedTab;
import dev.jitney.session.PageRequest;
import dev.jitney.session.PaintedPage;
import dev.jitney.session.ServerFrame;
import dev.jitney.session.TabConnection;
import dev.jitney.session.TabSessions;
import dev.jitney.state.StoredState;
import dev.jitney.state.codec.StateCodec;
import dev.jitney.view.ViewDigest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole event on a long list, from the frame that arrives to the frame that is sent, in
 * one process and without a socket; next to encoding and decoding that list once.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 2)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway") // set up by JMH
public class ListEventBenchmark implements TabConnection {

	private final BlockingQueue<ServerFrame> frames = new LinkedBlockingQueue<>();

	private final Table table = new Table();

	private ConfigurableApplicationContext context;

	private StateCodec codec;

	private StoredState stored;

	private ConnectedTab tab;

	private String handler;

	private long sequence;

	/** Paints the page and connects to it. */
	@Setup(Level.Trial)
	public void open() throws InterruptedException {
		this.context = BenchmarkApplication.start();
		this.codec = this.context.getBean(StateCodec.class);
		this.table.load();
		this.stored = this.codec.encode(this.table);
		TabSessions sessions = this.context.getBean(TabSessions.class);
		Visitor visitor = Visitor.anonymous(Locale.ENGLISH);
		Addresses.Target page = this.context.getBean(Addresses.class).resolve("/table");
		PaintedPage painted = sessions.visits()
			.visit(new PageRequest("session", visitor, page, null, null, true))
			.block();
		this.tab = sessions.connector()
			.connect(this, "session", visitor,
					new ClientFrame.Hello(painted.tab().value(), "doc", null, painted.ticket(),
							painted.program().hash(), painted.number(), ViewDigest.of(painted.view())))
			.block();
		this.frames.take();
		this.handler = painted.program().handlers().values().stream().map(HandlerEntry::id).findFirst().orElseThrow();
	}

	@TearDown(Level.Trial)
	public void close() {
		this.context.close();
	}

	@Benchmark
	public ServerFrame wholeEvent() throws InterruptedException {
		String row = Long.toString(this.sequence * 7919 % Table.ROWS);
		this.tab.accept(new ClientFrame.Call(++this.sequence, this.handler, List.of(row), null, -1));
		ServerFrame frame = this.frames.take();
		if (!(frame instanceof ServerFrame.Update update) || update.delta() == null) {
			throw new IllegalStateException("Not a delta: " + frame);
		}
		return frame;
	}

	@Benchmark
	public StoredState encode() {
		return this.codec.encode(this.table);
	}

	@Benchmark
	public Table decode() {
		Table fresh = new Table();
		this.codec.decode(this.stored, fresh);
		return fresh;
	}

	@Override
	public void send(ServerFrame frame) {
		this.frames.add(frame);
	}

	@Override
	public void close(CloseReason reason) {
		throw new IllegalStateException("Closed: " + reason);
	}

}
