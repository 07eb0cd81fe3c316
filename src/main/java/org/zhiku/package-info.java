/**
 * Zhiku 智库: official Chinese policy documents as a graph and a full-text index behind
 * GraphQL. The direct sub-packages are the architecture.
 */
@NullMarked
package org.zhiku;

import org.jspecify.annotations.NullMarked;
