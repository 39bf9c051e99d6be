/** The calls about bookings. */
@NullMarked
package io.culturebridge.http.booking;

import org.jspecify.annotations.NullMarked;
