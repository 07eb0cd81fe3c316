/**
 * The command line: one class for each command. {@code extract} starts no Spring.
 */
@MayUse({ "corpus", "extraction", "ontology", "ingest", "indexing", "security" })
@NullMarked
package org.zhiku.cli;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
