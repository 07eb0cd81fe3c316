/**
 * Reads the named schools, enterprises and other bodies that are no departments. Entry
 * type: {@link org.zhiku.extraction.institution.InstitutionStage}.
 */
@NullMarked
package org.zhiku.extraction.institution;

import org.jspecify.annotations.NullMarked;
