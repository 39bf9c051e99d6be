package io.culturebridge.domain.people;

import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonTest {

  private static final Person JOHN = person(aClient().user(), Role.CLIENT, "John Doe");

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\r\nBcc: x", "a\0", "\ud83d"})
  void a_name_is_one_line_of_visible_text(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Person.requireName(name));
  }

  @Test
  void a_name_has_at_most_200_characters() {
    assertThat(Person.requireName("é".repeat(200))).hasSize(200);
    assertThatIllegalArgumentException().isThrownBy(() -> Person.requireName("é".repeat(201)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"john", "@example.com", "a b@c.example", "a@b@c", "<a@b>", "a@b\nc"})
  void an_email_looks_like_one(String email) {
    assertThatIllegalArgumentException().isThrownBy(() -> Person.requireEmail(email));
  }

  @Test
  void nobody_is_the_service_itself() {
    assertThatIllegalArgumentException().isThrownBy(() -> Person.of(aClient().user(), Role.SYSTEM));
    assertThat(Role.ofWord("system")).isEmpty();
  }

  @Test
  void an_update_keeps_what_it_does_not_name() {
    var nothing = new PersonUpdate(null, null, null, null, null);
    var zone = new PersonUpdate(null, null, null, null, ZoneId.of("Asia/Kolkata"));

    assertThat(nothing.applyTo(JOHN)).isEqualTo(JOHN);
    assertThat(zone.applyTo(JOHN).timezone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
    assertThat(zone.applyTo(JOHN).name()).isEqualTo("John Doe");
  }

  @Test
  void an_update_knows_whether_it_changes_more_than_name_and_zone() {
    var same = new PersonUpdate(Role.CLIENT, "Johnny", JOHN.email(), true, ZoneId.of("UTC"));

    assertThat(same.changesMoreThanNameAndZone(JOHN)).isFalse();
    assertThat(
            new PersonUpdate(Role.ADMIN, null, null, null, null).changesMoreThanNameAndZone(JOHN))
        .isTrue();
    assertThat(
            new PersonUpdate(null, null, "x@y.example", null, null)
                .changesMoreThanNameAndZone(JOHN))
        .isTrue();
    assertThat(new PersonUpdate(null, null, null, false, null).changesMoreThanNameAndZone(JOHN))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void a_role_is_found_by_its_word(Role role) {
    assertThat(Role.ofWord(role.word())).contains(role);
    assertThat(Role.ofWord("root")).isEmpty();
  }
}
