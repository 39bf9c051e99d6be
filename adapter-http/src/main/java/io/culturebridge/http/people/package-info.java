/** The calls about people. */
@NullMarked
package io.culturebridge.http.people;

import org.jspecify.annotations.NullMarked;
