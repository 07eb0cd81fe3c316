/**
 * The tables of regions and bodies, those that ship and those of an operator's folder
 * ({@code zhiku.gazetteer.dir}): read and checked here alone, so that whoever reads
 * documents and whoever reads queries know the same names. Entry type:
 * {@link org.zhiku.gazetteer.GazetteerTables}. What a name means in a text is said
 * elsewhere.
 */
@MayUse("ontology")
@NullMarked
package org.zhiku.gazetteer;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
