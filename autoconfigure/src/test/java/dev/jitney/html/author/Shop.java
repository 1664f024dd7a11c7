package dev.jitney.html.author;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import dev.jitney.html.KeyPress;
import dev.jitney.html.PointerPress;
import reactor.core.publisher.Mono;

/** A state with every shape of method that a page may name. */
class Shop extends Catalogue<Shop.Item> {

	String draft() {
		return "";
	}

	void setDraft(String draft) {
	}

	Shop withDraft(String draft) {
		return this;
	}

	int count() {
		return 0;
	}

	void setCount(int count) {
	}

	Long limit() {
		return null;
	}

	void setLimit(long limit) {
	}

	boolean open() {
		return false;
	}

	void setOpen(boolean open) {
	}

	Filter filter() {
		return Filter.ALL;
	}

	void setFilter(Filter filter) {
	}

	void add() {
	}

	int addOne() {
		return 1;
	}

	Optional<String> addMaybe() {
		return Optional.empty();
	}

	Mono<Void> addLater() {
		return Mono.empty();
	}

	void addChecked() throws IOException {
		throw new IOException("full");
	}

	void buy(long id) {
	}

	Mono<Void> buyLater(long id) {
		return Mono.empty();
	}

	void move(Long id, int by) {
	}

	String moveTo(long id, int by, String place) {
		return place;
	}

	void rename(long id, String title) {
	}

	String renamed(long id, String title) {
		return title;
	}

	void tag(long id, String tag, boolean on) {
	}

	boolean isChosen(Item item) {
		return false;
	}

	List<Tag> tagsOf(Item item) {
		return List.of();
	}

	void key(KeyPress key) {
	}

	void pointer(PointerPress pointer) {
	}

	void order(Order order) {
	}

	static String banner(Shop shop) {
		return "";
	}

	enum Filter {

		ALL, DONE

	}

	record Tag(String name, int weight) {

	}

	record Item(long id, String title, boolean done, List<Tag> tags) {

	}

	record Order(String name, int amount) {

	}

}
