/** Calendars of Microsoft 365 and Outlook.com, by Microsoft Graph v1.0 over plain HTTP. */
@NullMarked
package io.culturebridge.outlook;

import org.jspecify.annotations.NullMarked;
