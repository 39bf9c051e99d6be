/** Bookings as iCalendar text (RFC 5545), in UTC throughout: no time zone is ever looked up. */
@NullMarked
package io.culturebridge.icalendar;

import org.jspecify.annotations.NullMarked;
