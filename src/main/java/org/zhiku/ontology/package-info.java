/**
 * The words of the domain as plain Java: what the graph stores and what GraphQL answers.
 * <p>
 * A leaf: it uses nothing but the JDK. Entry types: {@link org.zhiku.ontology.Policy} and
 * {@link org.zhiku.ontology.Extraction}; the graph's shape is in
 * {@link org.zhiku.ontology.NodeKind} and {@link org.zhiku.ontology.Relation}. No I/O and
 * no extraction rules belong here.
 * <p>
 * One English and one Chinese word for each concept, the same in Java, Cypher, GraphQL
 * and UI: Policy 政策文件, Section 章节, Task 任务, Target 指标, Responsibility 责任, Department 部门,
 * Institution 机构, Region 行政区划, Citation 引用, Evidence 依据, Diagnostic 质量提示, Issuer 发文机关,
 * Addressee 主送机关, Validity 有效期, Spelling 写法.
 */
@MayUse({})
@NullMarked
package org.zhiku.ontology;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
