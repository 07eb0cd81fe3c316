/**
 * Says what is damaged or doubtful in a document. Entry type:
 * {@link org.zhiku.extraction.fault.DiagnosticStage}.
 */
@NullMarked
package org.zhiku.extraction.fault;

import org.jspecify.annotations.NullMarked;
