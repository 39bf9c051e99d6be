package io.culturebridge.bootstrap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.culturebridge.application.RequestBooking;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.analytics.Figures;
import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.calendar.CalendarProvider;
import io.culturebridge.domain.idempotency.IdempotencyKeys;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.notification.NotificationChannel;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import io.culturebridge.domain.series.Series;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.email.EmailChannel;
import io.culturebridge.filetype.TikaFileTypes;
import io.culturebridge.google.GoogleCalendar;
import io.culturebridge.http.HttpApi;
import io.culturebridge.icalendar.BookingCalendar;
import io.culturebridge.jobs.Jobs;
import io.culturebridge.memory.InMemoryPeopleDirectory;
import io.culturebridge.outlook.OutlookCalendar;
import io.culturebridge.persistence.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the compiler does not prove: the purity of domain and application is their module-info's.
 * Packages are named through classes: a renamed one cannot leave a rule about nothing behind.
 */
final class ArchitectureTest {

  private static final String DOMAIN = within(Rejection.class);
  private static final String APPLICATION = within(RequestBooking.class);
  private static final String MEMORY = within(InMemoryPeopleDirectory.class);
  private static final String BOOTSTRAP = within(Main.class);
  private static final List<String> ADAPTERS =
      List.of(
          MEMORY,
          within(Database.class),
          within(HttpApi.class),
          within(GoogleCalendar.class),
          within(OutlookCalendar.class),
          within(EmailChannel.class),
          within(TikaFileTypes.class),
          within(Jobs.class));

  /** Of no technology, and so for every adapter to use. */
  private static final String ICALENDAR = within(BookingCalendar.class);

  /** Each may use those before it. */
  private static final List<String> FEATURES =
      Stream.of(
              TimeSlot.class,
              Person.class,
              IdempotencyKeys.class,
              RecurrenceRule.class,
              Schedule.class,
              Booking.class,
              Series.class,
              Note.class,
              Attachment.class,
              Figures.class,
              CalendarProvider.class,
              NotificationChannel.class)
          .map(ArchitectureTest::within)
          .toList();

  private static final Set<String> CLOCK_READERS =
      Stream.of(
              Instant.class,
              LocalDate.class,
              LocalDateTime.class,
              ZonedDateTime.class,
              Clock.class,
              InstantSource.class,
              System.class)
          .map(Class::getName)
          .collect(Collectors.toSet());

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // providers that stand in for real ones are for tests as well
          .withImportOption(location -> !location.contains("/io/culturebridge/standins/"))
          .importPackages("io.culturebridge");

  @TestFactory
  Stream<DynamicTest> only_bootstrap_and_itself_use_an_adapter() {
    return ADAPTERS.stream()
        .map(adapter ->
            DynamicTest.dynamicTest(
                adapter,
                () ->
                    noClasses()
                        .that()
                        .resideOutsideOfPackages(adapter, BOOTSTRAP)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(adapter)
                        .check(CLASSES)));
  }

  @TestFactory
  Stream<DynamicTest> a_feature_uses_only_features_before_it() {
    return IntStream.range(0, FEATURES.size() - 1)
        .mapToObj(index ->
            DynamicTest.dynamicTest(
                FEATURES.get(index),
                () ->
                    noClasses()
                        .that()
                        .resideInAPackage(FEATURES.get(index))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(laterThan(index))
                        .check(CLASSES)));
  }

  @Test
  void every_feature_has_its_place_in_the_order() {
    var root = Rejection.class.getPackageName();
    var features =
        CLASSES.that(resideInAPackage(DOMAIN)).stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(root))
            .map(name -> name + "..")
            .collect(Collectors.toSet());

    assertThat(features).containsExactlyInAnyOrderElementsOf(FEATURES);
  }

  @Test
  void bootstrap_sees_only_the_face_of_the_http_adapter() {
    noClasses()
        .that()
        .resideInAPackage(BOOTSTRAP)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(HttpApi.class.getPackageName() + ".*..")
        .check(CLASSES);
  }

  @Test
  void nobody_but_bootstrap_reads_the_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BOOTSTRAP)
        .should(
            callMethodWhere(
                DescribedPredicate.describe("it reads the clock", ArchitectureTest::readsTheClock)))
        .check(CLASSES);
  }

  @Test
  void every_class_has_its_place() {
    var places =
        resideInAnyPackage(
            Stream.concat(ADAPTERS.stream(), Stream.of(DOMAIN, APPLICATION, ICALENDAR, BOOTSTRAP))
                .toArray(String[]::new));

    assertThat(CLASSES.that(DescribedPredicate.not(places))).isEmpty();
    assertThat(CLASSES).hasSizeGreaterThan(FEATURES.size());
  }

  @Test
  void every_port_has_a_contract_that_two_adapters_keep() {
    var ports =
        CLASSES.stream()
            .filter(resideInAPackage(MEMORY))
            .flatMap(adapter -> adapter.getRawInterfaces().stream())
            .filter(resideInAPackage(DOMAIN))
            .distinct()
            .toList();

    assertThat(ports)
        .isNotEmpty()
        .allSatisfy(port -> assertThat(keepersOf(port)).as(port.getName()).hasSizeGreaterThan(1));
  }

  private static List<Sources.Source> keepersOf(JavaClass port) {
    var keeper =
        Pattern.compile(
            "\\bclass \\w+\\s+implements [^{]*\\b" + port.getSimpleName() + "Contract\\b");
    return Sources.ofTests().stream().filter(test -> keeper.matcher(test.text()).find()).toList();
  }

  private static boolean readsTheClock(JavaMethodCall call) {
    var method = call.getTarget();
    return CLOCK_READERS.contains(method.getOwner().getName())
        && (method.getName().equals("now")
            || method.getName().startsWith("system")
            || method.getName().equals("currentTimeMillis"))
        && !method.getRawParameterTypes().stream()
            .anyMatch(type -> type.isAssignableTo(Clock.class));
  }

  private static String[] laterThan(int index) {
    return FEATURES.subList(index + 1, FEATURES.size()).toArray(String[]::new);
  }

  private static String within(Class<?> type) {
    return type.getPackageName() + "..";
  }
}
