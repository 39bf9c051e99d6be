/**
 * Mail to the people of a session: each letter is composed once and leaves over SMTP, or as a file.
 * What it says stands in {@code languages} and {@code letter.*.peb} among the resources.
 */
@NullMarked
package io.culturebridge.email;

import org.jspecify.annotations.NullMarked;
