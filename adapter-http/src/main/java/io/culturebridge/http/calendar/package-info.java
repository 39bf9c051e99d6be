/** The calls about calendars at providers, and sessions as calendars. */
@NullMarked
package io.culturebridge.http.calendar;

import org.jspecify.annotations.NullMarked;
