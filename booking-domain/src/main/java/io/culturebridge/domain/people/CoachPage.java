package io.culturebridge.domain.people;

import java.util.List;

/**
 * Some of the active coaches.
 *
 * @param total how many active coaches there are in all
 */
public record CoachPage(List<Person> coaches, long total) {

  public CoachPage {
    coaches = List.copyOf(coaches);
  }
}
