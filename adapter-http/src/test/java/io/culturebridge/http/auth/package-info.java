@NullMarked
package io.culturebridge.http.auth;

import org.jspecify.annotations.NullMarked;
