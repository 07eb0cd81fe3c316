package org.zhiku.ontology;

/**
 * A numbered part of a document that is no task: one that has parts of its own, or states
 * aims or formalities. Every numbered item is either a section or a task. 章节
 *
 * @param label the marker as written, such as （一）
 * @param heading the text after the marker up to the first 。 or the line's end
 * @param level depth from 1
 * @param order place in the document, from 0
 * @param start UTF-16 offset of the marker
 * @param end UTF-16 offset after the last character of the part
 */
public record Section(String label, String heading, int level, int order, int start, int end) {
}
