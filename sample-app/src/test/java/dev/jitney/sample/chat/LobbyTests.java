package dev.jitney.sample.chat;

import dev.jitney.event.ClientEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LobbyTests {

	private final Lobby lobby = new Lobby();

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

	@Test
	void nobodyIsNameless() {
		this.lobby.setName("  ");
		assertThat(this.lobby.name()).isEqualTo("Guest");
	}

}
