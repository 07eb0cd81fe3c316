/**
 * Neo4j as a child process, for whoever names no database of their own: finds the jars,
 * writes the configuration, starts, supervises and stops it. It knows processes and files
 * and neither the driver nor Cypher.
 */
@NullMarked
package org.zhiku.graph.embedded;

import org.jspecify.annotations.NullMarked;
