/** The domain's calendar ports on Google Calendar v3, and its OAuth 2. */
@NullMarked
package io.culturebridge.google;

import org.jspecify.annotations.NullMarked;
