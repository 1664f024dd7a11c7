package dev.jitney.sample.ticker;

/** A piece of news. */
record Headline(long number, String time) {

	String text() {
		return "No. " + this.number + ": it is " + this.time + ", and all is well";
	}

}
