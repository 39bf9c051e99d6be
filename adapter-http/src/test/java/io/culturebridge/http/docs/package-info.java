@NullMarked
package io.culturebridge.http.docs;

import org.jspecify.annotations.NullMarked;
