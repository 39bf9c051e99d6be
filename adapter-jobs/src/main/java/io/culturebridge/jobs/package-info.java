/** What goes on in the background, once over all nodes of one database. */
@NullMarked
package io.culturebridge.jobs;

import org.jspecify.annotations.NullMarked;
