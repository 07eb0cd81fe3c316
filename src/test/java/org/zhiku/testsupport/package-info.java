/**
 * Fixtures and fakes that speak the domain; each says why it exists.
 */
package org.zhiku.testsupport;
