package dev.jitney.reload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.jitney.compile.CompiledPages;
import dev.jitney.compile.PageCompiler;
import dev.jitney.compile.PageProgram;
import dev.jitney.compile.PagePrograms;
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

	/** Outermost classes that use an edited one, however indirectly. */
	private final Set<String> users;

	private final List<NextModule> modules = new ArrayList<>();

	/**
	 * @throws dev.jitney.page.InvalidPageException if the pages do not go together
	 */
	NextGeneration(ReloadedParts parts, Edits edits, RegistrationContext before) {
		this.parts = parts;
		this.edits = edits;
		this.classes = parts.generations().classes().with(edits.changed(), edits.removed());
		this.users = this.classes.usersOf(edits.touched());
		this.loader = parts.generations().prepare(this.classes);
		this.registrations = new RegistrationContext(states(before.stateTypes()), this.loader);
		this.catalogue = declaredPages();
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

	/** Most edits leave the pages as they are declared. */
	private PageCatalogue declaredPages() {
		Set<String> touched = this.edits.touched();
		Map<Boolean, List<PageDefinition>> before = this.parts.catalogue()
			.pages()
			.stream()
			.collect(Collectors.partitioningBy((page) -> touched.contains(page.className())));
		List<PageDefinition> declared = new ArrayList<>();
		this.edits.changed().forEach((name, bytes) -> {
			if (this.parts.isScanned(name)) {
				declared.addAll(PageScanner.declared(bytes));
			}
		});
		if (Set.copyOf(declared).equals(Set.copyOf(before.get(true)))) {
			return this.parts.catalogue().copy();
		}
		declared.addAll(0, before.get(false));
		return new PageCatalogue(declared);
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
			if (isAffected(page)) {
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

	private boolean isAffected(PageDefinition page) {
		String layout = page.layoutClassName();
		return isAffected(page.className()) || (layout != null && isAffected(layout));
	}

	private boolean isAffected(String className) {
		return this.users.contains(ProjectClass.outermost(className));
	}

	/**
	 * Compiles the pages that somebody looks at, and those of which it is known how they
	 * were, and tells what changed.
	 * @param shown routes of the pages that are open in browsers
	 * @throws RuntimeException if a page that is open does not compile
	 */
	ChangeClass compile(Collection<String> shown, Collection<String> affected, StateTypes types,
			RegistrationContext before) {
		boolean markup = !this.catalogue.pages().equals(this.parts.catalogue().pages())
				&& !names(this.catalogue).equals(names(this.parts.catalogue()));
		for (PageDefinition page : this.catalogue.pages()) {
			boolean open = shown.contains(page.name());
			if (open || (!markup && affected.contains(page.name()))) {
				Optional<String> old = lastHash(page);
				Optional<String> hash = open ? Optional.of(open(page).hash())
						: old.flatMap((known) -> hash(() -> this.pages.program(page)));
				markup |= old.isPresent() && !old.equals(hash);
			}
		}
		if (hasOtherShape(types, before)) {
			return ChangeClass.STATE_SHAPE;
		}
		return markup ? ChangeClass.MARKUP : ChangeClass.LOGIC;
	}

	private PageProgram open(PageDefinition page) {
		PageProgram program = this.pages.program(page);
		this.parts.programs()
			.compiled(page)
			.filter((former) -> !former.hash().equals(program.hash()))
			.ifPresent((former) -> this.modules.add(NextModule.of(former, program)));
		return program;
	}

	/** Returns the modules of open pages that are others now, once they are compiled. */
	List<NextModule> modules() {
		return List.copyOf(this.modules);
	}

	/** A page that nobody has seen is compiled as it was, if it is what was edited. */
	private Optional<String> lastHash(PageDefinition page) {
		PagePrograms programs = this.parts.programs();
		Optional<String> known = programs.lastHash(page);
		return (known.isPresent() || !this.edits.changed().containsKey(page.className())) ? known
				: this.parts.catalogue().find(page.name()).flatMap((old) -> hash(() -> programs.program(old)));
	}

	/** One that nobody looks at may as well fail. */
	private static Optional<String> hash(Supplier<PageProgram> program) {
		try {
			return Optional.of(program.get().hash());
		}
		catch (RuntimeException | LinkageError ex) {
			return Optional.empty();
		}
	}

	private static Set<Map.Entry<String, String>> names(PageCatalogue catalogue) {
		Set<Map.Entry<String, String>> names = new HashSet<>();
		catalogue.pages().forEach((page) -> names.add(Map.entry(page.name(), page.title())));
		return names;
	}

	private boolean hasOtherShape(StateTypes types, RegistrationContext before) {
		boolean other = false;
		for (String name : this.registrations.stateTypes()) {
			if (isAffected(name)) {
				String fingerprint = types.shape(this.registrations.stateType(name)).fingerprint();
				String old = fingerprint(types, before, name);
				other |= old != null && !old.equals(fingerprint);
			}
		}
		return other;
	}

	private static @Nullable String fingerprint(StateTypes types, RegistrationContext before, String name) {
		return before.stateTypes().contains(name) ? types.shape(before.stateType(name)).fingerprint() : null;
	}

}
