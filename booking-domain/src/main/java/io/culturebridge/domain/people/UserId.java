package io.culturebridge.domain.people;

import java.util.UUID;

/** Who somebody is, whatever the role. */
public record UserId(UUID value) {}
