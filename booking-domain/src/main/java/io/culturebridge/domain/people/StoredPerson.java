package io.culturebridge.domain.people;

/**
 * A person right after being stored.
 *
 * @param isNew whether the person was unknown before
 */
public record StoredPerson(Person person, boolean isNew) {}
