package org.zhiku.ingest;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Region;
import org.zhiku.testsupport.Extractions;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyIdentityTests {

	private static final DocumentNumber NUMBER = new DocumentNumber("湘教发", 2023, 15);

	private static final LocalDate DAY = LocalDate.of(2023, 5, 4);

	@Test
	void aNumberAndTheLevelDecideWhateverElseDiffers() {
		Extraction one = Extractions.of("甲", NUMBER, AdministrativeLevel.PROVINCIAL, "湖南省教育厅", DAY);
		Extraction other = Extractions.of("乙", NUMBER, AdministrativeLevel.PROVINCIAL, null, null);
		Extraction city = Extractions.of("甲", NUMBER, AdministrativeLevel.CITY, "湖南省教育厅", DAY);
		assertThat(id("x", one)).isEqualTo(id("y", other))
			.isEqualTo(NodeId.of(NodeKind.POLICY, "湘教发〔2023〕15号|PROVINCIAL"));
		assertThat(id("x", city)).isNotEqualTo(id("x", one));
		assertThat(id("x", Extractions.of("甲", NUMBER, null, null, null)))
			.isEqualTo(NodeId.of(NodeKind.POLICY, "湘教发〔2023〕15号|"));
	}

	@Test
	void oneCodeOfTwoCitiesNamesTwoPolicies() {
		DocumentNumber number = new DocumentNumber("长政发", 2023, 15);
		Region changsha = new Region(null, "长沙市", AdministrativeLevel.CITY, null);
		Region changzhi = new Region(null, "长治市", AdministrativeLevel.CITY, null);
		assertThat(id("x", Extractions.of("甲", number, changsha)))
			.isEqualTo(id("y", Extractions.of("乙", number, changsha)))
			.isNotEqualTo(id("x", Extractions.of("甲", number, changzhi)));
	}

	@Test
	void aNumberThatOnlyTheCollectionGivesNeedsTheTitleAsWell() {
		NodeId one = id("x", Extractions.withGivenNumber("甲", NUMBER, AdministrativeLevel.PROVINCIAL));
		assertThat(one).isEqualTo(id("y", Extractions.withGivenNumber("甲", NUMBER, AdministrativeLevel.PROVINCIAL)))
			.isNotEqualTo(id("x", Extractions.withGivenNumber("乙", NUMBER, AdministrativeLevel.PROVINCIAL)));
	}

	@Test
	void withoutANumberTitleFirstIssuerAndDateDecide() {
		NodeId one = id("x", Extractions.of("关于\n甲（试行）的通知", null, null, "湖南省教育厅", DAY));
		assertThat(one).isEqualTo(id("y", Extractions.of("关于甲(试行)的 通知", null, AdministrativeLevel.CITY, "湖南省教育厅", DAY)))
			.isNotEqualTo(id("x", Extractions.of("关于甲(试行)的通知", null, null, "湖南省财政厅", DAY)))
			.isNotEqualTo(id("x", Extractions.of("关于甲(试行)的通知", null, null, "湖南省教育厅", DAY.plusDays(1))));
	}

	@Test
	void whatTheCollectionSaysFillsGaps() {
		SourceDocument.Given given = new SourceDocument.Given("p1", "甲", null, "湖南省教育厅", DAY, null);
		Extraction nothing = Extractions.of(null, null, null, null, null);
		assertThat(PolicyIdentity.policy(SourceDocument.of("x", "c#1", given), nothing, "1").id())
			.isEqualTo(id("y", Extractions.of("甲", null, null, "湖南省教育厅", DAY)));
	}

	@Test
	void aTitleAloneIsToldApartByTheOneThatTheCollectionGives() {
		Extraction report = Extractions.of("政府工作报告", null, null, null, null);
		assertThat(id(report, "2023年政府工作报告")).isEqualTo(id(report, "2023 年政府工作报告"))
			.isNotEqualTo(id(report, "2022年政府工作报告"));
		assertThat(id(report, "政府工作报告")).isEqualTo(id("x", report));
	}

	@Test
	void withoutATitleOnlyTheTextDecides() {
		Extraction untitled = Extractions.of(null, null, null, "湖南省教育厅", DAY);
		assertThat(id("x", untitled)).isEqualTo(id("x", untitled)).isNotEqualTo(id("y", untitled));
	}

	@Test
	void thePolicyCarriesTheSource() {
		SourceDocument.Given given = new SourceDocument.Given("p1", null, null, null, null, null);
		Extraction extraction = Extractions.of("甲", null, null, null, null);
		Policy policy = PolicyIdentity.policy(SourceDocument.of("x", "c#1", given), extraction, "1");
		assertThat(policy.source()).isEqualTo("p1");
		assertThat(policy.origin()).isEqualTo("c#1");
		assertThat(policy.text()).isEqualTo("x");
		assertThat(PolicyIdentity.policy(SourceDocument.of("x", "a.txt", SourceDocument.Given.NOTHING), extraction, "1")
			.source()).isEqualTo("a.txt");
	}

	private static NodeId id(Extraction extraction, String givenTitle) {
		SourceDocument.Given given = new SourceDocument.Given(null, givenTitle, null, null, null, null);
		return PolicyIdentity.policy(SourceDocument.of("x", "c#1", given), extraction, "1").id();
	}

	private static NodeId id(String text, Extraction extraction) {
		SourceDocument document = SourceDocument.of(text, "a.txt", SourceDocument.Given.NOTHING);
		return PolicyIdentity.policy(document, extraction, "1").id();
	}

}
