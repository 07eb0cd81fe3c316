/** Fixtures that speak the domain, and servers for tests that need real ones. */
@NullMarked
package org.zhiku.testsupport;

import org.jspecify.annotations.NullMarked;
