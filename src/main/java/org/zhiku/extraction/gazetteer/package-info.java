/**
 * Regions and bodies of the administration by name: what a written form such as 省教育厅
 * stands for. Entry types: {@link org.zhiku.extraction.gazetteer.Gazetteer} and
 * {@link org.zhiku.extraction.gazetteer.DepartmentResolver}. The data are the tables of
 * {@link org.zhiku.gazetteer.GazetteerTables}; rules of the text's structure belong to
 * the stages.
 */
@NullMarked
package org.zhiku.extraction.gazetteer;

import org.jspecify.annotations.NullMarked;
