package lu.fix4bizz.hub;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls between the rooms of the hub, over the compiled classes of every module. */
class ArchitectureTest {

    private static final List<Path> MODULES = Stream.of("persistence", "ejb", "sip-servlets/container", "sip-servlets/calls", "web")
            .map(module -> Path.of("..", module, "target/classes").toAbsolutePath().normalize())
            .filter(Files::isDirectory)
            .toList();
    private static final JavaClasses HUB = new ClassFileImporter().importPaths(MODULES).that(ours());

    private static final String[] SIP_TYPES = {"javax.servlet.sip..", "javax.sip..", "gov.nist..", "android.gov.nist.."};

    @Test
    void every_module_that_has_classes_is_looked_at() {
        assertTrue(HUB.size() > 100, "classes found: " + HUB.size());
        Set<String> seen = new TreeSet<>();
        HUB.forEach(type -> type.getSource().ifPresent(source -> seen.add(source.getUri().getPath().replaceFirst("/target/classes/.*", ""))));
        assertEquals(new TreeSet<>(MODULES.stream().map(classes -> classes.getParent().getParent().toString()).toList()), seen);
    }

    @Test
    void routing_is_pure() {
        hold(classes().that().resideInAPackage("lu.fix4bizz.hub.calls.routing..")
                .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "lu.fix4bizz.hub.calls.routing..").or(valueOfTheHub())));
    }

    @Test
    void sip_types_stay_in_sip_packages() {
        hold(noClasses().that().resideOutsideOfPackages("lu.fix4bizz.hub..sip..", "lu.fix4bizz.sipcontainer..")
                .should().dependOnClassesThat().resideInAnyPackage(SIP_TYPES));
    }

    @Test
    void mobicents_is_known_to_the_sip_container_only() {
        hold(noClasses().that().resideOutsideOfPackage("lu.fix4bizz.sipcontainer..")
                .should().dependOnClassesThat().resideInAPackage("org.mobicents.."));
    }

    @Test
    void the_sip_container_knows_no_class_of_the_hub() {
        hold(noClasses().that().resideInAPackage("lu.fix4bizz.sipcontainer..")
                .should().dependOnClassesThat().resideInAPackage("lu.fix4bizz.hub.."));
    }

    @Test
    void the_entity_manager_is_asked_in_model_packages_only() {
        hold(noClasses().that().resideOutsideOfPackage("lu.fix4bizz.hub..model..")
                .should().dependOnClassesThat().haveFullyQualifiedName("jakarta.persistence.EntityManager"));
    }

    @Test
    void sip_and_rest_never_see_an_entity() {
        hold(noClasses().that().resideInAnyPackage("lu.fix4bizz.hub..sip..", "lu.fix4bizz.hub..rest..", "lu.fix4bizz.hub.media..")
                .should().dependOnClassesThat(entities()));
    }

    @Test
    void web_rest_and_sip_ignore_each_other() {
        Map.of("web", List.of("rest", "sip"), "rest", List.of("web", "sip"), "sip", List.of("web", "rest"))
                .forEach((room, others) -> others.forEach(other -> hold(noClasses()
                        .that().resideInAPackage("lu.fix4bizz.hub.*." + room + "..")
                        .should().dependOnClassesThat().resideInAPackage("lu.fix4bizz.hub.*." + other + ".."))));
    }

    @Test
    void media_needs_java_only() {
        hold(classes().that().resideInAPackage("lu.fix4bizz.hub.media..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "lu.fix4bizz.hub.media.."));
    }

    @Test
    void time_is_given_never_taken() {
        hold(noClasses().should().callMethod("java.time.Instant", "now")
                .orShould().callMethod("java.time.LocalDateTime", "now")
                .orShould().callMethod("java.time.LocalDate", "now")
                .orShould().callMethod("java.time.ZonedDateTime", "now")
                .orShould().callMethod("java.util.Locale", "getDefault"));
    }

    @Test
    void names_say_a_thing_not_a_layer() {
        hold(noClasses().that().areTopLevelClasses()
                .should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util")
                .orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Facade")
                .orShould().haveSimpleNameEndingWith("Handler").orShould().haveSimpleNameEndingWith("DTO")
                .orShould().haveSimpleNameEndingWith("Mapper").orShould().haveSimpleNameStartingWith("Base"));
    }

    @Test
    void features_depend_on_each_other_without_cycles() {
        hold(slices().matching("lu.fix4bizz.hub.(*)..").should().beFreeOfCycles());
    }

    @Test
    void a_package_lives_in_one_module() {
        Map<String, Set<String>> modulesOf = new TreeMap<>();
        MODULES.forEach(module -> packages(module)
                .forEach(name -> modulesOf.computeIfAbsent(name, unused -> new TreeSet<>()).add(module.getParent().getParent().toString())));
        modulesOf.values().removeIf(modules -> modules.size() == 1);
        assertEquals(Map.of(), modulesOf);
    }

    /** A room that is still empty breaks no wall. */
    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(HUB);
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAnyPackage("lu.fix4bizz..");
    }

    /** Enums and records, also as elements of arrays. */
    private static DescribedPredicate<JavaClass> valueOfTheHub() {
        return DescribedPredicate.describe("are enums or records of the hub or primitive", type -> {
            JavaClass base = type.getBaseComponentType();
            return base.isPrimitive() || resideInAPackage("java..").test(base)
                    || resideInAPackage("lu.fix4bizz.hub..").test(base) && (base.isEnum() || base.isRecord() || isNestedInEnum(base));
        });
    }

    private static boolean isNestedInEnum(JavaClass type) {
        return type.getEnclosingClass().map(JavaClass::isEnum).orElse(false);
    }

    private static DescribedPredicate<JavaClass> entities() {
        return DescribedPredicate.describe("are entities", type -> type.getBaseComponentType().isAnnotatedWith("jakarta.persistence.Entity"));
    }

    private static Stream<String> packages(Path classes) {
        try (var files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> classes.relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(name -> name.startsWith("lu.fix4bizz")).distinct().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
