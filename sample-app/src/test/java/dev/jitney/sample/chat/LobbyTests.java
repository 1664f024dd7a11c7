package dev.jitney.sample.chat;

import java.time.Clock;
import java.util.List;

import dev.jitney.event.ClientEvent;
import dev.jitney.sample.SharedInstances;
import dev.jitney.state.Shared;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LobbyTests {

	private final Shared<Room> rooms = new SharedInstances<>(() -> new Room(Clock.systemUTC()));

	private final Lobby lobby = new Lobby(this.rooms);

	@Test
	void saysTheDraftInOneRoomAndForgetsIt() {
		this.lobby.setName("Ada");
		this.lobby.setDraft("Hello");
		this.lobby.send("harbour");
		assertThat(messages("harbour")).extracting(ChatMessage::author, ChatMessage::text)
			.containsExactly(tuple("Ada", "Hello"));
		assertThat(messages("market")).isEmpty();
		assertThat(this.lobby.draft()).isEmpty();
	}

	@Test
	void knowsItsOwnMessages() {
		this.lobby.setDraft("Hello");
		this.lobby.send("harbour");
		assertThat(messages("harbour")).allMatch(this.lobby::isMine);
		this.lobby.setName("Ada");
		assertThat(messages("harbour")).noneMatch(this.lobby::isMine);
	}

	@Test
	void callsWhoeverHasNoNameGuest() {
		this.lobby.setName("  ");
		this.lobby.setDraft("Hello");
		this.lobby.send("harbour");
		assertThat(messages("harbour")).extracting(ChatMessage::author).containsExactly("Guest");
	}

	@Test
	void leadsToTheRoomThatWasChosen() {
		assertThat(this.lobby.enter(new RoomChoice(" Depot-3 ")))
			.isEqualTo(new ClientEvent.Redirect("/chat/depot-3", false));
	}

	@Test
	void refusesNamesThatAreNoRoom() {
		assertThat(this.lobby.enter(new RoomChoice("a/b"))).isInstanceOf(ClientEvent.Toast.class);
		assertThat(this.lobby.enter(new RoomChoice(""))).isInstanceOf(ClientEvent.Toast.class);
	}

	private List<ChatMessage> messages(String room) {
		return this.rooms.at(room).read(Room::messages);
	}

}
