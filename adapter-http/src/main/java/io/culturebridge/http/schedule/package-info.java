/** The calls about coaches' schedules. */
@NullMarked
package io.culturebridge.http.schedule;

import org.jspecify.annotations.NullMarked;
