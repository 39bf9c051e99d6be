/** Kinds of files, told by their content. */
@NullMarked
package io.culturebridge.filetype;

import org.jspecify.annotations.NullMarked;
