package dev.jitney;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfiguration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules that hold for the whole library. Each one says why it exists; change the rule
 * together with the decision behind it.
 */
class ArchitectureTests {

	private static final String BASE = "dev.jitney.";

	/**
	 * Capabilities from the ground up: each may use those before it, never those after.
	 */
	private static final List<String> CAPABILITIES = List.of("html", "state", "event", "page", "compile", "view", "jit",
			"session", "web", "reload", "observe", "test", "autoconfigure");

	/** Names of the classes that may wait for a publisher, each with its reason. */
	private static final Set<String> MAY_BLOCK = Set.of(
			// code of the application calls and gets an answer; it runs on threads that
			// may block
			"dev.jitney.session.Waiting",
			// the thread of a test
			"dev.jitney.test.StateManagerContract");

	private static final JavaClasses LIBRARY = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dev.jitney");

	@Test
	void importsTheLibraryWithoutItsTests() {
		assertThat(LIBRARY).isNotEmpty().noneMatch((type) -> type.isEquivalentTo(ArchitectureTests.class));
	}

	@Test
	void capabilitiesUseOnlyThoseBelowThem() {
		classes().should(useOnlyCapabilitiesBelow())
			.because("a reader learns the library from the bottom up, and nothing imports the wiring")
			.check(LIBRARY);
	}

	@Test
	void nothingUsesTheTestKit() {
		noClasses().that()
			.resideOutsideOfPackage("dev.jitney.test..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("dev.jitney.test..")
			.because("what it needs is not there when an application runs")
			.check(LIBRARY);
	}

	@Test
	void packagesAreFreeOfCycles() {
		slices().matching("dev.jitney.(**)")
			.should()
			.beFreeOfCycles()
			.because("a package is understood, tested and replaced on its own")
			.check(LIBRARY);
	}

	@Test
	void packagesAreNullMarked() {
		classes().should(resideInNullMarkedPackage()).because("NullAway looks at marked packages only").check(LIBRARY);
	}

	@Test
	void nothingSleeps() {
		noClasses().should()
			.accessTargetWhere(target(Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit"), "sleep"))
			.because("waiting is scheduled, so that tests can move the clock and threads stay free")
			.check(LIBRARY);
	}

	@Test
	void nothingWritesToTheConsole() {
		noClasses().should()
			.accessTargetWhere(target(Set.of("java.lang.System"), "out", "err"))
			.orShould()
			.accessTargetWhere(printsStackTrace())
			.because("the application decides where messages go")
			.check(LIBRARY);
	}

	@Test
	void nothingBlocksOnPublishers() {
		noClasses().that(DescribedPredicate.not(mayBlock()))
			.should()
			.accessTargetWhere(target(Set.of(Mono.class.getName(), Flux.class.getName()), "block", "blockOptional",
					"blockFirst", "blockLast", "toIterable", "toStream"))
			.because("a blocked event loop stops every tab of the node")
			.check(LIBRARY);
	}

	@Test
	void autoConfigurationsAreFinalWithoutPublicMembers() {
		classes().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.or()
			.haveSimpleNameEndingWith("AutoConfiguration")
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.andShould(haveNoPublicMembers())
			.allowEmptyShould(true)
			.because("applications order and exclude them but never call them")
			.check(LIBRARY);
	}

	private static ArchCondition<JavaClass> useOnlyCapabilitiesBelow() {
		return new ArchCondition<>("use only capabilities below their own, of " + CAPABILITIES) {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				int own = CAPABILITIES.indexOf(capability(type));
				if (own < 0) {
					events.add(SimpleConditionEvent.violated(type,
							type.getName() + " is in no known capability: give it a place in CAPABILITIES"));
					return;
				}
				type.getDirectDependenciesFromSelf()
					.stream()
					.filter((dependency) -> dependency.getTargetClass()
						.getBaseComponentType()
						.getName()
						.startsWith(BASE))
					.filter((dependency) -> CAPABILITIES
						.indexOf(capability(dependency.getTargetClass().getBaseComponentType())) > own)
					.forEach((dependency) -> events
						.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
			}

		};
	}

	private static String capability(JavaClass type) {
		String name = type.getPackageName() + ".";
		return name.startsWith(BASE) && name.length() > BASE.length()
				? name.substring(BASE.length(), name.indexOf('.', BASE.length())) : "";
	}

	private static ArchCondition<JavaClass> resideInNullMarkedPackage() {
		return new ArchCondition<>("reside in a @NullMarked package") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				JavaPackage owner = type.getPackage();
				if (!owner.tryGetPackageInfo().map((info) -> info.isAnnotatedWith(NullMarked.class)).orElse(false)) {
					events.add(SimpleConditionEvent.violated(type,
							type.getName() + ": its package-info.java is missing or not @NullMarked"));
				}
			}

		};
	}

	private static ArchCondition<JavaClass> haveNoPublicMembers() {
		return new ArchCondition<>("have no public members") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				Stream.of(type.getFields(), type.getConstructors(), type.getMethods())
					.flatMap(Set::stream)
					.filter(HasModifiers.Predicates.modifier(JavaModifier.PUBLIC))
					.filter(DescribedPredicate.not(HasModifiers.Predicates.modifier(JavaModifier.SYNTHETIC)))
					.forEach((member) -> events
						.add(SimpleConditionEvent.violated(member, member.getDescription() + " is public")));
			}

		};
	}

	private static DescribedPredicate<JavaClass> mayBlock() {
		return DescribedPredicate.describe("may block", (type) -> MAY_BLOCK.contains(topLevel(type).getName()));
	}

	private static JavaClass topLevel(JavaClass type) {
		return type.getEnclosingClass().map(ArchitectureTests::topLevel).orElse(type);
	}

	private static DescribedPredicate<JavaAccess<?>> target(Set<String> owners, String... members) {
		Set<String> names = Set.of(members);
		return DescribedPredicate.describe("target is one of " + owners + " and member one of " + names,
				(access) -> owners.contains(access.getTargetOwner().getName())
						&& names.contains(access.getTarget().getName()));
	}

	private static DescribedPredicate<JavaAccess<?>> printsStackTrace() {
		return DescribedPredicate.describe("target is Throwable.printStackTrace()",
				(access) -> access.getTargetOwner().isAssignableTo(Throwable.class)
						&& access.getTarget().getName().equals("printStackTrace")
						&& access.getTarget().getFullName().endsWith("()"));
	}

}
