/** Files on bookings. */
@NullMarked
package io.culturebridge.http.attachment;

import org.jspecify.annotations.NullMarked;
