/**
 * Benchmarks: {@code mvn -Pbench verify -Dbench=Extraction}. Each prints a table; none
 * asserts.
 */
package org.zhiku.bench;
