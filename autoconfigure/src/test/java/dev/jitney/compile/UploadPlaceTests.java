package dev.jitney.compile;

import java.util.List;

import dev.jitney.event.Background;
import dev.jitney.event.EventContext;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.payload.FieldErrors;
import dev.jitney.event.upload.FileTypes;
import dev.jitney.event.upload.UploadPart;
import dev.jitney.event.upload.UploadShape;
import dev.jitney.event.upload.UploadedFile;
import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.html.SourceLocation;
import dev.jitney.state.State;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.progress;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which handlers and places fit together for files, and what an author is told else. */
class UploadPlaceTests {

	private final PageCompiler compiler = new PageCompiler(
			new RegistrationContext(List.of(Album.class.getName()), getClass().getClassLoader()));

	@Test
	void handlerSaysInWhichFormItTakesFiles() {
		assertThat(rules(file().onUpload(Album::one)))
			.isEqualTo(new UploadRules(UploadShape.FILE, false, FileTypes.ALL));
		assertThat(rules(file().multiple().accept("image/*, .pdf").onUpload(Album::several)))
			.isEqualTo(new UploadRules(UploadShape.FILES, true, new FileTypes(List.of("image/*", ".pdf"))));
		assertThat(rules(file().multiple().onUpload(Album::stream)))
			.isEqualTo(new UploadRules(UploadShape.STREAM, true, FileTypes.ALL));
		assertThat(rules(file().onUpload((Album album, UploadedFile file) -> album.one(file))).shape())
			.isEqualTo(UploadShape.FILE);
		assertThat(rules(file().onUpload((Album album, List<UploadedFile> files) -> album.several(files))).shape())
			.isEqualTo(UploadShape.FILES);
	}

	@Test
	void takesBoundArgumentsBeforeAndContextAfterTheFiles() {
		assertThat(rules(file().onUpload(Album::tagged, "summer")).shape()).isEqualTo(UploadShape.FILE);
		assertThat(rules(file().onUpload(Album::withContext)).shape()).isEqualTo(UploadShape.FILE);
		assertThat(rules(file().onUpload(Album::everything, "summer")).shape()).isEqualTo(UploadShape.FILES);
	}

	@Test
	void formTakesTheFilesOfAllItsInputs() {
		assertThat(rules(form(div(file().accept("image/*")), button("Send")).onUpload(Album::one).reset()))
			.isEqualTo(new UploadRules(UploadShape.FILE, false, FileTypes.parse("image/*")));
		assertThat(rules(form(file().accept("image/*"), file().accept(".pdf")).onUpload(Album::several)))
			.isEqualTo(new UploadRules(UploadShape.FILES, true, FileTypes.parse("image/*,.pdf")));
		assertThat(rules(form(file().accept("image/*"), when(Album::isLarge, file())).onUpload(Album::several)).types())
			.isEqualTo(FileTypes.ALL);
	}

	@Test
	void samePlaceWithOtherRulesHasAnotherId() {
		PageProgram program = compile(main(file().accept("image/*").onUpload(Album::one), file().onUpload(Album::one)));
		assertThat(program.handlers()).hasSize(2);
	}

	@Test
	void moduleNamesTheEventOfTheDom() {
		String id = compile(main(file().onUpload(Album::one))).handlers().keySet().iterator().next();
		assertThat(compile(main(file().onUpload(Album::one))).module().text())
			.contains("c.on({ type: \"file\" }, \"change\", \"" + id + "\", null, { p: \"upload\" })");
		assertThat(compile(main(form(file()).onUpload(Album::one))).module().text()).contains("\"submit\", ");
	}

	@Test
	void handlerThatTakesNoFiles() {
		refuses(file().onUpload(Album::rename),
				"Album.rename takes java.lang.String, but an upload hands over files; let it take an UploadedFile, a"
						+ " List<UploadedFile> or, to read the files while they arrive, a Flux<UploadPart>");
		refuses(file().onUpload(Album::names),
				"Album.names takes java.util.List<java.lang.String>, but an upload hands over files; let it take");
		refuses(file().onUpload(Album::onlyContext),
				"Album.onlyContext takes no files, but an upload hands over files");
		refuses(file().onUpload(Album::withErrors), "Album.withErrors takes the errors of a form, which an upload does"
				+ " not have; leave the parameter out");
	}

	@Test
	void oneFileWhereSeveralMayBeChosen() {
		refuses(file().multiple().onUpload(Album::one), "Album.one takes one UploadedFile, but the user may choose"
				+ " several; let it take a List<UploadedFile>, or leave multiple() out");
		refuses(form(file(), file()).onUpload(Album::one), "the user may choose several");
	}

	@Test
	void detachedWorkOutlivesTheUploadThatItReads() {
		refuses(file().onUpload(Album::streamDetached), "Album.streamDetached is detached, but files can be read while"
				+ " they arrive only until their upload ends; let it take a List<UploadedFile>, or leave detached out");
		assertThat(rules(file().onUpload(Album::storeDetached)).shape()).isEqualTo(UploadShape.FILES);
	}

	@Test
	void placeWithoutFiles() {
		refuses(button("x").onUpload(Album::one),
				"onUpload belongs on an <input type=\"file\"> or on a form that holds some");
		refuses(input().onUpload(Album::one), "onUpload belongs on an <input type=\"file\">");
		refuses(form(input()).onUpload(Album::one),
				"The form with onUpload holds no <input type=\"file\">; put one into it");
	}

	@Test
	void filesWithoutOnUpload() {
		refuses(file().onChange(Album::one), "Album.one takes files, which change does not carry; write onUpload on an"
				+ " <input type=\"file\"> or a form");
		refuses(form(file()).onSubmit(Album::several), "Album.several takes files, which submit does not carry");
	}

	@Test
	void typesThatTheServerCannotCheck() {
		refuses(file().accept(Album::types).onUpload(Album::one),
				"accept is computed, but the server checks the type" + " of each file against it; write it as a text");
		refuses(file().accept("pdf").onUpload(Album::one), "\"pdf\" in accept is neither an extension nor a type");
	}

	@Test
	void markupAroundAnUpload() {
		assertThat(compile(main(progress().showsUpload("photos"), button("Cancel").cancelsUpload("photos"))).module()
			.text()).contains("\"data-jitney-progress\": \"photos\"").contains("\"data-jitney-cancel\": \"photos\"");
		assertThatThrownBy(() -> div().showsUpload("photos"))
			.hasMessageContaining("showsUpload belongs on a <progress>, not on <div>");
		assertThatThrownBy(() -> div().cancelsUpload("photos"))
			.hasMessageContaining("cancelsUpload belongs on a <button>, not on <div>");
		assertThatThrownBy(() -> progress().showsUpload("two words")).hasMessageContaining("\"two words\" is no id");
		assertThatThrownBy(() -> file().onUpload(Album::one).prevent())
			.hasMessageContaining("prevent() does not apply to onUpload, which no event of the DOM runs");
	}

	private static Element file() {
		return input().type("file");
	}

	private UploadRules rules(Element element) {
		return compile(main(element)).handlers().values().iterator().next().upload();
	}

	private void refuses(Element element, String message) {
		assertThatThrownBy(() -> compile(main(element))).isInstanceOf(PageCompileException.class)
			.hasMessageContaining(message)
			.hasMessageContaining("UploadPlaceTests.java:");
	}

	private PageProgram compile(Component page) {
		return this.compiler.compile("/", "", page, null, SourceLocation.caller());
	}

	@State
	static class Album {

		private boolean large;

		boolean isLarge() {
			return this.large;
		}

		String types() {
			return "image/*";
		}

		@Background(detached = true)
		void streamDetached(Flux<UploadPart> parts) {
		}

		@Background(detached = true)
		void storeDetached(List<UploadedFile> files) {
		}

		void one(UploadedFile file) {
			this.large = file.size() > 1;
		}

		void several(List<UploadedFile> files) {
			this.large = files.size() > 1;
		}

		Flux<Integer> stream(Flux<UploadPart> parts) {
			return Flux.empty();
		}

		void tagged(String tag, UploadedFile file) {
		}

		void withContext(UploadedFile file, EventContext context) {
		}

		void everything(String tag, List<UploadedFile> files, EventContext context) {
		}

		void rename(String name) {
		}

		void names(List<String> names) {
		}

		void onlyContext(EventContext context) {
		}

		void withErrors(UploadedFile file, FieldErrors errors) {
		}

	}

}
