package io.culturebridge.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SmtpUrlTest {

  private static final String FORM =
      "a URL such as smtp://user:password@mail.example.com:587 or smtps://…:465";

  @Test
  void user_and_password_are_percent_decoded() {
    var server = SmtpServer.parse("smtp://me%40example.com:p%3A%2F%C3%A9+w@mail.example.com:2525");

    assertThat(server)
        .isEqualTo(
            new SmtpServer(
                false, "mail.example.com", 2525, new SmtpCredentials("me@example.com", "p:/é+w")));
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example.com, false, 587",
    "SMTPS://mail.example.com/, true, 465",
    "smtps://mail.example.com:25, true, 25"
  })
  void ports_have_a_standard(String url, boolean tls, int port) {
    assertThat(SmtpServer.parse(url))
        .isEqualTo(new SmtpServer(tls, "mail.example.com", port, SmtpCredentials.none()));
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://localhost, true",
    "smtp://LOCALHOST, true",
    "smtp://127.0.0.1, true",
    "smtp://127.9.9.9, true",
    "smtp://[::1]:25, true",
    "smtp://127.0.0.1.example.com, false",
    "smtp://localhost.example.com, false",
    "smtp://10.0.0.1, false"
  })
  void only_this_machine_is_this_machine(String url, boolean loopback) {
    assertThat(SmtpServer.parse(url).isLoopback()).isEqualTo(loopback);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail.example.com:587|",
        "http://u:s3cret@mail.example.com|",
        "smtp://u:s3cret@|; other characters in user or password are percent-encoded",
        "smtp://u:s3c@ret@mail.example.com|; other characters in user or password are"
            + " percent-encoded",
        "smtp://u:s3%cret@mail.example.com|; other characters in user or password are"
            + " percent-encoded",
        "smtp:u:s3cret|; it names no host",
        "smtp://u@mail.example.com|, with both a user and a password, or neither",
        "smtp://:s3cret@mail.example.com|, with both a user and a password, or neither",
        "smtp://u:@mail.example.com|, with both a user and a password, or neither",
        "smtp://u:s3cret%0D%0A@mail.example.com|, without control characters in user or password",
        "smtp://u:s3cret@mail.example.com:0|, with a port from 1 to 65535",
        "smtp://u:s3cret@mail.example.com:99999|, with a port from 1 to 65535",
        "smtp://u:s3cret@mail.example.com/inbox|, with nothing after the port",
        "smtp://u:s3cret@mail.example.com?tls=no|, with nothing after the port"
      })
  void what_is_wrong_is_said_without_repeating_it(String url, @Nullable String more) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmtpServer.parse(url))
        .withMessage(FORM + (more == null ? "" : more))
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"smtp://us3r:s3cret@mail.example.com", "smtps://us3r:s3cret@h"})
  void a_server_never_shows_its_password(String url) {
    assertThat(SmtpServer.parse(url).toString()).doesNotContain("s3cret", "us3r");
  }
}
