package io.culturebridge.email;

import static io.culturebridge.domain.notification.NotificationKind.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.culturebridge.domain.notification.Delivery;
import io.culturebridge.domain.people.Person;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b@example.com",
        "a..b@example.com",
        "jos\u00e9@example.com",
        "a@exa_mple.com",
        "a@-example.com",
        "a@example..com",
        "a@[127.0.0.1]",
        "a@example.com,b",
        "a:b@example.com"
      })
  void no_mail_is_tried_to_what_is_no_address(String email) {
    assertThat(delivered(email))
        .isEqualTo(new Delivery.Refused("no mail can be sent to this e-mail address"));
    assertThat(new MailFolder(folder).files()).isEmpty();
  }

  @Test
  void no_address_no_mail() {
    assertThat(delivered(null)).isEqualTo(new Delivery.Refused("no e-mail address is known"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@example.com", "o'brien+x=y@example.com", "\"a..b\"@example.com", "a@localhost"})
  void unusual_addresses_are_written_to(String email) {
    assertThat(Addresses.of(email, null)).isPresent();
  }

  @Test
  void a_domain_is_spelt_as_name_servers_spell_it() {
    assertThat(Addresses.of("a@b\u00fccher.example", null).orElseThrow().getAddress())
        .isEqualTo("a@xn--bcher-kva.example");
  }

  @Test
  void a_sender_has_a_name() {
    assertThat(Sender.parse("no-reply@example.com"))
        .isEqualTo(new Sender("CultureBridge Booking", "no-reply@example.com"));
    assertThat(Sender.parse("Sesiones \u00c1gora <hola@example.com>"))
        .isEqualTo(new Sender("Sesiones \u00c1gora", "hola@example.com"));
    assertThat(Sender.parse("\"Booking, Inc.\" <b@example.com>"))
        .isEqualTo(new Sender("Booking, Inc.", "b@example.com"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "A <b>", "A <b@c.com> d", "a\r\nBcc: x <b@c.com>"})
  void a_sender_is_an_address(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sender.parse(text))
        .withMessage(
            "an e-mail address such as no-reply@example.com, or Name <no-reply@example.com>");
  }

  private Delivery delivered(@Nullable String email) {
    var letters = Letters.of(CONFIRMED);
    var client = letters.client();
    var changed =
        new Person(
            client.id(), client.role(), client.name(), email, client.active(), client.timezone());
    try (var channel = new MailFolder(folder).channel()) {
      return channel.deliver(letters.client(changed).letter());
    }
  }
}
