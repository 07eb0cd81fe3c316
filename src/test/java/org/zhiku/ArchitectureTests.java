package org.zhiku;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The architecture is the list of packages and what each says it may use. */
class ArchitectureTests {

	private static final String ROOT = "org.zhiku";

	private static final Set<String> ADAPTERS = Set.of(ROOT + ".graph.bolt", ROOT + ".graph.embedded",
			ROOT + ".search.lucene", ROOT + ".search.semantic.onnx");

	private static final DescribedPredicate<JavaMethodCall> BLOCKING = DescribedPredicate.describe("blocks",
			(call) -> blocks(call.getTargetOwner(), call.getName()));

	/** Read once: JUnit makes an instance for each test, and reading takes seconds. */
	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void everyPackageUsesOnlyWhatItDeclares() {
		Set<String> breaches = new TreeSet<>();
		for (JavaClass origin : CLASSES) {
			String from = feature(origin);
			if (from.isEmpty() || isPackageInfo(origin)) {
				continue;
			}
			List<String> allowed = allowed(from);
			for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
				String to = feature(dependency.getTargetClass());
				if (!to.isEmpty() && !to.equals(from) && !allowed.contains(to)) {
					breaches.add(from + " -> " + to + ": " + dependency.getDescription());
				}
			}
		}
		assertThat(breaches).isEmpty();
	}

	@Test
	void nobodyOutsideNamesAnAdapter() {
		Set<String> breaches = CLASSES.stream()
			.flatMap((origin) -> origin.getDirectDependenciesFromSelf().stream())
			.filter((dependency) -> ADAPTERS.stream()
				.anyMatch((adapter) -> isIn(adapter, dependency.getTargetClass())
						&& !isIn(adapter, dependency.getOriginClass())))
			.map(Dependency::getDescription)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(breaches).isEmpty();
	}

	@Test
	void adaptersShowOnlyTheirConfiguration() {
		Set<String> shown = CLASSES.stream()
			.filter((type) -> ADAPTERS.contains(type.getPackageName()) && type.isTopLevelClass())
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC))
			.filter((type) -> !type.isAnnotatedWith(Configuration.class)
					&& !type.isAnnotatedWith(ConfigurationProperties.class))
			.map(JavaClass::getName)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(shown).isEmpty();
	}

	@Test
	void featuresHaveNoCycles() {
		SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void partsOfTheExtractionHaveNoCycles() {
		SlicesRuleDefinition.slices().matching(ROOT + ".extraction.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void partsOfTheSearchHaveNoCycles() {
		SlicesRuleDefinition.slices().matching(ROOT + ".search.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void everyPackageIsNullMarked() {
		Set<String> unmarked = CLASSES.stream()
			.map(JavaClass::getPackage)
			.filter((type) -> !type.isAnnotatedWith(NullMarked.class))
			.map(JavaPackage::getName)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(unmarked).isEmpty();
	}

	@Test
	void reactiveCodeNeverBlocks() {
		noClasses().that()
			.resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".graph.embedded..")
			.should()
			.callMethodWhere(BLOCKING)
			.check(CLASSES);
	}

	@Test
	void librariesStayInTheirAdapters() {
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".graph.bolt")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.neo4j.driver..")
			.check(CLASSES);
		noClasses().that()
			.resideOutsideOfPackages(ROOT + ".graph.bolt", ROOT + ".graph.embedded")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.neo4j..")
			.check(CLASSES);
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".search.lucene..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.apache.lucene..")
			.check(CLASSES);
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".search.semantic.onnx..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("ai.onnxruntime..")
			.check(CLASSES);
	}

	@Test
	void readersKeepTheirLibraries() {
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".corpus.pdf")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
			.check(CLASSES);
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".corpus.html")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.jsoup..")
			.check(CLASSES);
	}

	@Test
	void whatIsKnownOfPoliciesNeedsNoFramework() {
		noClasses().that()
			.resideInAnyPackage(ROOT + ".extraction..", ROOT + ".ontology..", ROOT + ".corpus..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "reactor..")
			.check(CLASSES);
	}

	@Test
	void namesSayWhatThingsAre() {
		noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Common)").check(CLASSES);
	}

	/** However many arguments the method has. */
	private static boolean blocks(JavaClass owner, String method) {
		if (owner.isAssignableTo(Publisher.class)) {
			return method.matches("block.*|toIterable|toStream");
		}
		if (owner.isAssignableTo(Future.class)) {
			return Set.of("get", "join").contains(method);
		}
		return owner.isAssignableTo(Thread.class) && Set.of("sleep", "join").contains(method);
	}

	private List<String> allowed(String feature) {
		return List.of(CLASSES.getPackage(ROOT + "." + feature).getAnnotationOfType(MayUse.class).value());
	}

	private static boolean isPackageInfo(JavaClass type) {
		return type.getSimpleName().equals("package-info");
	}

	private static String feature(JavaClass type) {
		String name = type.getPackageName();
		if (!name.startsWith(ROOT + ".")) {
			return "";
		}
		String below = name.substring(ROOT.length() + 1);
		int dot = below.indexOf('.');
		return (dot < 0) ? below : below.substring(0, dot);
	}

	/** An adapter may have packages of its own, which its root wires. */
	private static boolean isIn(String adapter, JavaClass type) {
		return (type.getPackageName() + ".").startsWith(adapter + ".");
	}

}
