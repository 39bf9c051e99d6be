package io.culturebridge.http.note;

import io.culturebridge.domain.note.Visibility;

/** Reads who may read a note. */
final class Visibilities {

  private Visibilities() {}

  static Visibility parse(String word) {
    return Visibility.ofWord(word)
        .orElseThrow(() -> new IllegalArgumentException("must be one of shared, private"));
  }
}
