package dev.jitney.sample.report;

import dev.jitney.event.Background;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventId;
import dev.jitney.event.ToastKind;
import dev.jitney.state.State;
import org.jspecify.annotations.Nullable;

/** A report that takes a while, and what has become of it so far. */
@State
class Report {

	private final Printer printer;

	private int pages;

	private int notes;

	private @Nullable EventId task;

	Report(Printer printer) {
		this.printer = printer;
	}

	int pages() {
		return this.pages;
	}

	int notes() {
		return this.notes;
	}

	boolean isRunning() {
		return this.task != null;
	}

	String status() {
		return isRunning() ? "Printing"
				: (this.pages == Printer.PAGES) ? "Done" : (this.pages == 0) ? "Idle" : "Stopped";
	}

	@Background
	Event print(EventContext context) throws InterruptedException {
		if (!context.updateAndGet(Report.class, (report) -> report.begin(context.id()))) {
			return Event.none();
		}
		for (int page = 1; page <= Printer.PAGES; page++) {
			this.printer.print(page);
			context.update(Report.class, (report) -> report.pages++);
		}
		context.update(Report.class, (report) -> report.task = null);
		return Event.toast("The report is ready", ToastKind.SUCCESS);
	}

	private boolean begin(EventId id) {
		if (this.task != null) {
			return false;
		}
		this.task = id;
		this.pages = 0;
		return true;
	}

	void stop(EventContext context) {
		if (this.task != null) {
			context.cancel(this.task);
			this.task = null;
		}
	}

	void takeNote() {
		this.notes++;
	}

}
