@NullMarked
package io.culturebridge.http.problem;

import org.jspecify.annotations.NullMarked;
