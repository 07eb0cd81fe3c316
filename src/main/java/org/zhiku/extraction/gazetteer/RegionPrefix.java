package org.zhiku.extraction.gazetteer;

import org.zhiku.ontology.Region;

/**
 * The region that a body's name begins with.
 *
 * @param region the smallest one named, such as 岳麓区 of 湖南省长沙市岳麓区教育局
 * @param length how many characters of the name it takes
 */
public record RegionPrefix(Region region, int length) {
}
