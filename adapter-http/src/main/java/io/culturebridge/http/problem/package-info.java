/** What went wrong, as problem documents (RFC 9457). */
@NullMarked
package io.culturebridge.http.problem;

import org.jspecify.annotations.NullMarked;
