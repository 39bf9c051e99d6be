/** The calls about how people are told of their sessions, and what they were told. */
@NullMarked
package io.culturebridge.http.notification;

import org.jspecify.annotations.NullMarked;
