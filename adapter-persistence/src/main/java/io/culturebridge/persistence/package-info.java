/**
 * The domain's storage ports on PostgreSQL: one statement for each operation where it can be one.
 */
@NullMarked
package io.culturebridge.persistence;

import org.jspecify.annotations.NullMarked;
