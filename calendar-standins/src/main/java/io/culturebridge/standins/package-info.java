/**
 * Google Calendar and Microsoft Graph on loopback, as strict as the real ones, for tests and for
 * trying the service without an account at either.
 */
@NullMarked
package io.culturebridge.standins;

import org.jspecify.annotations.NullMarked;
