@NullMarked
package io.culturebridge.http.availability;

import org.jspecify.annotations.NullMarked;
