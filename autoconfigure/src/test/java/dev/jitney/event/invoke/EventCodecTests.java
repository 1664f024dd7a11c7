package dev.jitney.event.invoke;

import java.util.Arrays;
import java.util.List;

import dev.jitney.event.Event;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EventCodecTests {

	private static final String STATE = Signups.class.getName();

	private final EventCodec codec = new EventCodec(JsonMapper.shared(), Signups.REGISTRATIONS);

	@Test
	void storesAnEventOfTheServerByTheNameOfItsMethod() {
		assertThat(this.codec.write(Event.run(Signups::submit, new Signups.Form("a@b.c", 7))))
			.isEqualTo("{\"s\":\"" + STATE + "\",\"m\":\"submit\",\"d\":\"(Ldev/jitney/event/invoke/Signups$Form;)V\","
					+ "\"a\":[{\"email\":\"a@b.c\",\"age\":7}]}");
	}

	@Test
	void callsTheMethodWithArgumentsOfItsTypes() throws Exception {
		Signups state = new Signups();
		StoredEvent event = this.codec.read(this.codec.write(Event.run(Signups::submit, new Signups.Form("a@b.c", 7))));
		assertThat(event).isInstanceOf(StoredEvent.Run.class);
		StoredEvent.Run run = (StoredEvent.Run) event;
		run.method().invoke(state, run.arguments().toArray());
		assertThat(state.calls).containsExactly(new Signups.Form("a@b.c", 7));
		assertThat(run.method()).hasToString("Signups.submit");
	}

	@Test
	void keepsGenericTypesOfArguments() {
		StoredEvent event = this.codec.read(this.codec.write(Event.run(Signups::inherited, List.of("a"))));
		assertThat(event).isInstanceOfSatisfying(StoredEvent.Run.class,
				(run) -> assertThat(run.arguments()).containsExactly(List.of("a")));
	}

	@Test
	void keepsWhatTakesTheResultOfACall() {
		Event call = Event.call("/js/a.js", "f", 1, null).then(Signups::submit).onError(Signups::failed);
		StoredEvent event = this.codec.read(this.codec.write(call));
		assertThat(event).isInstanceOfSatisfying(StoredEvent.Client.class, (client) -> {
			assertThat(client.name()).isEqualTo("call");
			assertThat(client.arguments())
				.hasToString("{\"module\":\"/js/a.js\",\"name\":\"f\",\"args\":[1,null],\"r\":true}");
			assertThat(client.then()).hasToString("Signups.submit");
			assertThat(client.error()).hasToString("Signups.failed");
		});
	}

	@Test
	void storesAnEventOfTheBrowserAsItTravels() {
		assertThat(this.codec.write(Event.toast("Hi")))
			.isEqualTo("{\"n\":\"toast\",\"a\":{\"text\":\"Hi\",\"kind\":\"info\"}}");
		assertThat(this.codec.read(this.codec.write(Event.back())))
			.isEqualTo(new StoredEvent.Client("back", JsonMapper.shared().createObjectNode(), null, null));
	}

	@Test
	void findsOnlyMethodsOfRegisteredStates() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.codec.read("{\"s\":\"java.lang.Runtime\",\"m\":\"gc\",\"d\":\"()V\",\"a\":[]}"))
			.withMessageContaining("'java.lang.Runtime' is not a state of this application");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.codec.read("{\"s\":\"" + STATE + "\",\"m\":\"gone\",\"d\":\"()V\",\"a\":[]}"))
			.withMessage("There is no method gone()V of state " + STATE + " any more");
		assertThatIllegalArgumentException().isThrownBy(() -> this.codec.read("{}"));
	}

	@Test
	void keepsNullArguments() {
		StoredEvent event = this.codec.read(this.codec.write(Event.run(Signups::failed, null)));
		assertThat(event).isInstanceOfSatisfying(StoredEvent.Run.class,
				(run) -> assertThat(run.arguments()).isEqualTo(Arrays.asList((Object) null)));
	}

}
