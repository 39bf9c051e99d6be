/** The calls about sessions that recur. */
@NullMarked
package io.culturebridge.http.series;

import org.jspecify.annotations.NullMarked;
