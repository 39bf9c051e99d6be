/** What goes out: JSON, answers, problems. */
@NullMarked
package io.culturebridge.http.wire;

import org.jspecify.annotations.NullMarked;
