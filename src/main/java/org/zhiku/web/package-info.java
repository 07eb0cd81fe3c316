/**
 * Pages and their routes; the assets are in {@code src/main/resources/static}. Uses
 * nothing of ours.
 */
@MayUse({})
@NullMarked
package org.zhiku.web;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
