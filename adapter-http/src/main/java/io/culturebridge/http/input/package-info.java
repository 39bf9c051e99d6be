/** What comes in: bodies, parameters and headers, checked field by field. */
@NullMarked
package io.culturebridge.http.input;

import org.jspecify.annotations.NullMarked;
