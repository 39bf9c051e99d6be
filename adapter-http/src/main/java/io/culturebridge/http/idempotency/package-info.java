/** Requests that may be sent again. */
@NullMarked
package io.culturebridge.http.idempotency;

import org.jspecify.annotations.NullMarked;
