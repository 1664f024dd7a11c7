package dev.jitney.reload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.jitney.compile.CompiledPages;
import dev.jitney.compile.PageCompiler;
import dev.jitney.compile.PageProgram;
import dev.jitney.event.RegistrationContext;
import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageLoader;
import dev.jitney.page.PageScanner;
import dev.jitney.session.StateLoader;
import dev.jitney.state.codec.StateTypes;
import org.jspecify.annotations.Nullable;

/**
 * Edited classes that are about to serve, with all that is made of them, and how they
 * differ from those that serve. Used by the thread that reloads; runs page methods.
 */
final class NextGeneration {

	private final ReloadedParts parts;

	private final Edits edits;

	private final ProjectClasses classes;

	private final GenerationLoader loader;

	private final RegistrationContext registrations;

	private final PageCatalogue catalogue;

	private final CompiledPages pages;

	/**
	 * @throws dev.jitney.page.InvalidPageException if the pages do not go together
	 */
	NextGeneration(ReloadedParts parts, Edits edits, RegistrationContext before) {
		this.parts = parts;
		this.edits = edits;
		this.classes = parts.generations().classes().with(edits.changed(), edits.removed());
		this.loader = parts.generations().prepare(this.classes);
		this.registrations = new RegistrationContext(states(before.stateTypes()), this.loader);
		this.catalogue = new PageCatalogue(definitions());
		StateLoader states = parts.states().in(this.registrations);
		this.pages = parts.programs()
			.prepare(new PageLoader(() -> this.loader), new PageCompiler(this.registrations),
					(program) -> states.verify(program.stateTypes()));
	}

	private Set<String> states(Collection<String> before) {
		Set<String> states = new TreeSet<>(before);
		states.removeAll(this.edits.touched());
		for (String name : this.edits.changed().keySet()) {
			ProjectClass found = this.classes.find(name);
			if (found != null && this.parts.isScanned(name) && ClassKind.of(found, this.loader).isState()) {
				states.add(name);
			}
		}
		return states;
	}

	private List<PageDefinition> definitions() {
		List<PageDefinition> definitions = new ArrayList<>();
		for (PageDefinition page : this.parts.catalogue().pages()) {
			if (!this.edits.touched().contains(page.className())) {
				definitions.add(page);
			}
		}
		this.edits.changed().forEach((name, bytes) -> {
			if (this.parts.isScanned(name)) {
				definitions.addAll(PageScanner.declared(bytes));
			}
		});
		return definitions;
	}

	ProjectClasses classes() {
		return this.classes;
	}

	GenerationLoader loader() {
		return this.loader;
	}

	RegistrationContext registrations() {
		return this.registrations;
	}

	PageCatalogue catalogue() {
		return this.catalogue;
	}

	CompiledPages pages() {
		return this.pages;
	}

	/** Returns the routes of the pages that use an edited class, however indirectly. */
	Set<String> affectedRoutes() {
		Set<String> touched = this.edits.touched();
		Set<String> routes = new TreeSet<>();
		for (PageDefinition page : this.catalogue.pages()) {
			if (uses(page, touched)) {
				routes.add(page.name());
			}
		}
		this.parts.catalogue()
			.pages()
			.stream()
			.filter((page) -> touched.contains(page.className()))
			.forEach((page) -> routes.add(page.name()));
		return routes;
	}

	private boolean uses(PageDefinition page, Set<String> touched) {
		List<String> roots = new ArrayList<>(List.of(page.className()));
		String layout = page.layoutClassName();
		if (layout != null) {
			roots.add(layout);
		}
		return this.classes.reachedFrom(roots).keySet().stream().anyMatch(touched::contains);
	}

	/**
	 * Compiles the pages that somebody looks at, and those of which it is known how they
	 * were, and tells what changed.
	 * @param shown routes of the pages that are open in browsers
	 * @throws RuntimeException if a page that is open does not compile
	 */
	ChangeClass compile(Collection<String> shown, Collection<String> affected, StateTypes types,
			RegistrationContext before) {
		boolean markup = !names(this.catalogue).equals(names(this.parts.catalogue()));
		for (PageDefinition page : this.catalogue.pages()) {
			Optional<PageProgram> old = this.parts.programs().compiled(page);
			if (shown.contains(page.name()) || (!markup && old.isPresent() && affected.contains(page.name()))) {
				PageProgram program = this.pages.program(page);
				markup |= old.isPresent() && !old.get().hash().equals(program.hash());
			}
			else if (affected.contains(page.name())) {
				markup |= this.edits.changed().containsKey(page.className());
			}
		}
		if (hasOtherShape(types, before)) {
			return ChangeClass.STATE_SHAPE;
		}
		return markup ? ChangeClass.MARKUP : ChangeClass.LOGIC;
	}

	private static Set<Map.Entry<String, String>> names(PageCatalogue catalogue) {
		Set<Map.Entry<String, String>> names = new HashSet<>();
		catalogue.pages().forEach((page) -> names.add(Map.entry(page.name(), page.title())));
		return names;
	}

	private boolean hasOtherShape(StateTypes types, RegistrationContext before) {
		boolean other = false;
		for (String name : this.registrations.stateTypes()) {
			if (isEdited(name)) {
				String fingerprint = types.shape(this.registrations.stateType(name)).fingerprint();
				String old = fingerprint(types, before, name);
				other |= old != null && !old.equals(fingerprint);
			}
		}
		return other;
	}

	/** Whether something that a state stores may be other than before. */
	private boolean isEdited(String state) {
		Set<String> touched = this.edits.touched();
		return this.classes.reachedFrom(List.of(state)).keySet().stream().anyMatch(touched::contains);
	}

	private static @Nullable String fingerprint(StateTypes types, RegistrationContext before, String name) {
		return before.stateTypes().contains(name) ? types.shape(before.stateType(name)).fingerprint() : null;
	}

}
