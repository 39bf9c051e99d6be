package io.culturebridge.domain.analytics;

import io.culturebridge.domain.people.Person;

/** The figures of one coach for a whole range. */
public record CoachFigures(Person coach, Figures total) {}
