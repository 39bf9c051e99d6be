/** The calls about what people write on bookings. */
@NullMarked
package io.culturebridge.http.note;

import org.jspecify.annotations.NullMarked;
