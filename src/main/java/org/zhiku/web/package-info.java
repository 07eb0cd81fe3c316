/**
 * Pages and their routes; the assets are in {@code src/main/resources/static}. Uses
 * nothing of ours.
 */
@NullMarked
package org.zhiku.web;

import org.jspecify.annotations.NullMarked;
