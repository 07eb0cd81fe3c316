/**
 * The embedding model in this process, by ONNX Runtime: the only code that knows it.
 * Entry type: {@link org.zhiku.search.semantic.onnx.OnnxModelConfiguration}.
 */
@NullMarked
package org.zhiku.search.semantic.onnx;

import org.jspecify.annotations.NullMarked;
