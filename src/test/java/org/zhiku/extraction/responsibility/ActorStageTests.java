package org.zhiku.extraction.responsibility;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.extraction.gazetteer.DepartmentResolver;
import org.zhiku.extraction.gazetteer.DepartmentResolver.Context;
import org.zhiku.extraction.gazetteer.Gazetteer;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Responsibility;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.ontology.Task;
import org.zhiku.ontology.TaskKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Sentence, who acts in it, the bodies they are in a document of Hunan. */
class ActorStageTests {

	private static final DepartmentResolver RESOLVER = new DepartmentResolver(Gazetteer.load());

	private static final ActorStage STAGE = new ActorStage(RESOLVER);

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			各市州人民政府重点办好1所学校。; 各市州人民政府; 各市州人民政府
			建设基地。省教育厅要会同省财政厅制定办法。; 省教育厅; 湖南省教育厅
			省教育厅、省发展改革委要加强指导。; 省教育厅|省发展改革委; 湖南省教育厅|湖南省发展和改革委员会
			各级财政部门应当安排资金。; 各级财政部门; 各级财政部门
			教育、财政、人力资源社会保障部门要密切配合。; 教育、财政、人力资源社会保障部门; 教育、财政、人力资源社会保障部门
			县级以上人民政府应当建立机制。; 县级以上人民政府; 县级以上人民政府
			到2025年，各县（市、区）人民政府要建成1所。; 各县（市、区）人民政府; 各县（市、区）人民政府
			具体工作由省人社厅会同有关部门组织实施。; 省人社厅|有关部门; 湖南省人力资源和社会保障厅|有关部门
			人力资源社会保障部、财政部负责指导。; 人力资源社会保障部|财政部; 人力资源和社会保障部|财政部
			各县（市）、区要落实责任。; 各县（市）、区; 各县（市）、区
			""")
	void readsWhoActs(String sentence, String written, String bodies) {
		List<Responsibility> actors = read(sentence);
		assertThat(actors).extracting((actor) -> actor.evidence().quote()).containsExactly(written.split("\\|"));
		assertThat(actors).extracting((actor) -> actor.department().name()).containsExactly(bodies.split("\\|"));
		assertThat(actors).allMatch((actor) -> actor.role() == ResponsibilityRole.ACTOR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "建设10个基地。", "对税务部门负责征收的保险费进行监督。", "报省教育厅批准。", "省教育厅的规定应当执行。", "由于各级政府重视，工作进展顺利。",
			"根据省财政厅要求办理。", "市教育局要加强指导。", "有关部门批准后开工。", "企业要落实责任。", "经县级以上人民政府批准，可以延长。" })
	void leavesOtherSentencesAlone(String sentence) {
		assertThat(read(sentence)).isEmpty();
	}

	@Test
	void namesABodyOnceAndNoneThatANoteHas() {
		String text = "一、省教育厅要制定办法。省教育厅要加强指导。";
		assertThat(STAGE.read(text, List.of(task(text)), List.of(), hunan())).hasSize(1);
		Responsibility noted = STAGE.read(text, List.of(task(text)), List.of(), hunan()).getFirst();
		assertThat(STAGE.read(text, List.of(task(text)), List.of(noted), hunan()))
			.extracting((actor) -> actor.evidence().start())
			.containsExactly(12);
	}

	@ParameterizedTest
	@ValueSource(strings = { "省教育厅和", "省厅局委办部和", "各省市州县区、", "教育、财政部门", "由省", "由省局和", "各各各有关" })
	void isNotHeldUpByAnyList(String part) {
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(part.repeat(20_000)));
	}

	private static List<Responsibility> read(String sentence) {
		String text = "一、" + sentence;
		return STAGE.read(text, List.of(task(text)), List.of(), hunan());
	}

	private static Task task(String text) {
		return new Task("一、", List.of("一、"), "", TaskKind.ACTION, 0, 0, text.length());
	}

	private static Context hunan() {
		return Context.of(AdministrativeLevel.PROVINCIAL, RESOLVER.resolveIssuer("湖南省人民政府").region());
	}

}
