package io.culturebridge.domain.calendar;

import io.culturebridge.domain.people.UserId;

/** Somebody's calendar at a provider; each person has at most one at each. */
public record CalendarAccount(UserId owner, ProviderId provider) {}
