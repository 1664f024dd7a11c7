package dev.jitney.test.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.jitney.html.KeyPress;
import dev.jitney.state.State;

/** Notes what the controls of a page send. */
@State
class Survey {

	private List<String> heard = new ArrayList<>();

	private String name = "Ann";

	private boolean wanted;

	private String size = "m";

	private String fixed = "server";

	private String live = "";

	List<String> heard() {
		return this.heard;
	}

	String name() {
		return this.name;
	}

	boolean wanted() {
		return this.wanted;
	}

	String size() {
		return this.size;
	}

	String fixed() {
		return this.fixed;
	}

	String live() {
		return this.live;
	}

	void setName(String name) {
		hear("name " + name);
		this.name = name;
	}

	void setWanted(boolean wanted) {
		hear("wanted " + wanted);
		this.wanted = wanted;
	}

	void setSize(String size) {
		hear("size " + size);
		this.size = size;
	}

	void setLive(String live) {
		hear("live " + live);
		this.live = live;
	}

	void changed(String value) {
		hear("changed " + value);
	}

	void searched(String value) {
		hear("searched " + value);
	}

	void scrolled(String value) {
		hear("scrolled " + value);
	}

	void left() {
		hear("left");
	}

	void entered() {
		hear("entered");
	}

	void pressed(KeyPress press) {
		hear("pressed " + press.key() + " " + press.code());
	}

	void clicked() {
		hear("clicked");
	}

	void outer() {
		hear("outer");
	}

	void order(Order order) {
		hear("order " + order);
	}

	void plain(Map<String, Object> entries) {
		hear("plain " + entries);
	}

	private void hear(String what) {
		this.heard.add(what);
	}

	/** What the form sends. */
	record Order(String title, int amount, boolean gift, String colour, List<String> extras, String send) {

	}

}
