package io.culturebridge.domain.calendar;

import io.culturebridge.domain.booking.MeetingLink;
import org.jspecify.annotations.Nullable;

/**
 * An event as the provider keeps it.
 *
 * @param id the provider's own
 * @param link where to meet, when the provider made a place and names it on its own hosts; null
 *     when it has none, or none yet
 */
public record PublishedEvent(String id, @Nullable MeetingLink link) {}
