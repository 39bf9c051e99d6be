package io.culturebridge.bootstrap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** One thing that one person is told about a session, as the service says. */
record Told(String id, String kind, String role, String sequence, String status, String dueAt) {

  /** All about a session. */
  static List<Told> about(String booking, Api api) {
    var answer = api.get("/booking/" + booking + "/notifications");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.list("notifications").stream().map(Told::of).toList();
  }

  private static Told of(Map<String, Object> member) {
    var recipient = (Map<?, ?>) requireNonNull(member.get("recipient"));
    return new Told(
        text(member, "id"),
        text(member, "kind"),
        String.valueOf(recipient.get("role")),
        text(member, "booking_sequence"),
        text(member, "status"),
        text(member, "due_at"));
  }

  private static String text(Map<String, Object> member, String name) {
    return String.valueOf(member.get(name));
  }

  boolean isReminder() {
    return kind.equals("reminder");
  }

  /** Such as {@code confirmed to coach}. */
  String what() {
    return kind + " to " + role;
  }
}
