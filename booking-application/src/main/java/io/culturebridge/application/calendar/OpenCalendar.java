package io.culturebridge.application.calendar;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.EventKey;
import io.culturebridge.domain.calendar.PublishedEvent;
import org.jspecify.annotations.Nullable;

/** A calendar that we may write into: a provider's, with somebody's access. */
interface OpenCalendar {

  CalendarAnswer<PublishedEvent> make(CalendarEvent event);

  CalendarAnswer<PublishedEvent> put(CalendarEvent event, @Nullable String eventId);

  CalendarAnswer<Boolean> remove(EventKey key, @Nullable String eventId);
}
