package io.culturebridge.icalendar;

import io.culturebridge.domain.people.Person;

/** A name and an e-mail address. */
public record Mailbox(String name, String email) {

  /**
   * @throws IllegalArgumentException when the name or the e-mail is not one
   */
  public Mailbox {
    Person.requireName(name);
    Person.requireEmail(email);
  }
}
