/** The API's description, and a page to try it from. */
@NullMarked
package io.culturebridge.http.docs;

import org.jspecify.annotations.NullMarked;
