package org.zhiku.search.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zhiku.search.meaning.Interpretation.Understood;

import static org.assertj.core.api.Assertions.assertThat;

/** Query and what it is taken for: kind, stretch, meanings. */
class QueryReaderTests {

	private static final QueryReader READER = new QueryReader(Administration.shipped(), Synonyms.load(null),
			Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			湘政办发[2023]11号            | NUMBER 湘政办发[2023]11=湘政办发〔2023〕11号
			国发2019 4号                 | NUMBER 国发2019 4=国发〔2019〕4号
			国令第707号                   | NUMBER 国令第707号=国令第707号
			人社厅 技工院校               | DEPARTMENT 人社厅=人力资源和社会保障厅
			人力资源社会保障厅            | DEPARTMENT 人力资源社会保障厅=人力资源和社会保障厅
			工信部                       | DEPARTMENT 工信部=工业和信息化部
			民政部门                     | ''
			广东 2023年                  | REGION 广东=广东省; YEAR 2023年=2023
			广东 二〇二三年               | REGION 广东=广东省; YEAR 二〇二三年=2023
			二零二〇年二月                | YEAR 二零二〇年=2020
			一九四九                     | YEAR 一九四九=1949
			二〇二三〇                   | ''
			国发〔二〇一九〕4号            | NUMBER 国发〔二〇一九〕4=国发〔2019〕4号
			粤 残疾人就业                 | REGION 粤=广东省
			粤港澳大湾区                  | ''
			广东省教育厅                  | REGION 广东省=广东省; DEPARTMENT 教育厅=教育厅
			义乌 体育                    | REGION 义乌=义乌市; SYNONYM 体育=体育事业,体育产业,全民健身
			2020年2月 口罩               | MONTH 2020年2月=2020-02
			2020年2月17日起              | ''
			到2025年 建成                | ''
			2023—2025年                 | ''
			2021-2023年                    | YEAR 2021-2023年=2021-2023
			2021年至2023年               | YEAR 2021年至2023年=2021-2023
			二〇二一至二〇二三年          | YEAR 二〇二一至二〇二三年=2021-2023
			2023年以来                   | YEAR 2023年以来=2023-2024
			近三年                       | YEAR 近三年=2022-2024
			最近10年来                   | YEAR 最近10年来=2015-2024
			去年 今年                    | YEAR 去年=2023; YEAR 今年=2024
			2023-2021年                 | ''
			职业教育 意见                | SYNONYM 职业教育=职教; GENRE 意见=OPINION
			意见 职业教育                | GENRE 意见=OPINION; SYNONYM 职业教育=职教
			关于某事的通知               | GENRE 通知=NOTICE
			征求意见稿                   | ''
			关于国发〔2019〕4号           | NUMBER 国发〔2019〕4=国发〔2019〕4号
			投资2000元                   | ''
			省级 实验室                   | LEVEL 省级=PROVINCIAL
			ＡＩ                         | SYNONYM ＡＩ=人工智能
			職業教育                     | SYNONYM 職業教育=职教
			carbon                      | ''
			25G                         | ''
			如何申请                     | IGNORED 如何=
			交不交                       | IGNORED 不交=
			能不能                       | IGNORED 能不能=
			中小企业                     | ''
			'' | ''
			""")
	void understands(String query, String expected) {
		assertThat(shown(READER.read(query, Lexicon.EMPTY).interpretation())).isEqualTo(expected);
	}

	@Test
	void placesStretchesInWhatWasTyped() {
		String query = "𠮷 ２０２３年　廣東";
		List<Understood> parts = READER.read(query, Lexicon.EMPTY).interpretation().parts();
		assertThat(parts).extracting(Understood::text).containsExactly("２０２３年", "廣東");
		assertThat(parts)
			.allSatisfy((part) -> assertThat(query.substring(part.start(), part.end())).isEqualTo(part.text()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			zhiye jiaoyu       | 职业教育      | PINYIN zhiye jiaoyu=职业 教育
			zhiyejiaoyu        | 职业教育      | PINYIN zhiyejiaoyu=职业 教育
			zhi ye jiao yu     | 职业教育      | PINYIN zhi ye jiao yu=职业 教育
			Zhíyè Jiàoyù       | 职业教育      | PINYIN Zhíyè Jiàoyù=职业 教育
			2023 zhiye         | 2023 职业     | YEAR 2023=2023; PINYIN zhiye=职业
			hnjyt              | 湖南省教育厅   | PINYIN hnjyt=湖南省教育厅; REGION hnjyt=湖南省; DEPARTMENT hnjyt=教育厅
			湖南czt             | 湖南省财政厅   | PINYIN 湖南czt=湖南省财政厅; REGION 湖南czt=湖南省; DEPARTMENT 湖南czt=财政厅
			guofa 2019 4       | 国发 2019 4  | PINYIN guofa=国发; NUMBER guofa 2019 4=国发〔2019〕4号
			hnczt              | 湖南省财政厅   | PINYIN hnczt=湖南省财政厅,河南省财政厅; REGION hnczt=湖南省,河南省; DEPARTMENT hnczt=财政厅
			zhiye policy       | zhiye policy | ''
			ai                 | ai           | SYNONYM ai=人工智能
			""")
	void readsPinyinByTheWordsThereAre(String query, String asked, String expected) {
		QueryMeaning meaning = READER.read(query, new Words());
		assertThat(meaning.asked()).isEqualTo(asked);
		assertThat(shown(meaning.interpretation()).replace("; SYNONYM zhiye jiaoyu=职教", "")
			.replaceAll("; SYNONYM [a-zA-Z íèàù]+=职教", "")).isEqualTo(expected);
	}

	@Test
	void whatTwoRowsSayOfOneStretchIsSaidOnce(@TempDir Path folder) throws IOException {
		Path own = Files.writeString(folder.resolve("own.txt"), "电驴 牌 > 上牌\n电驴 牌 > 号牌\n");
		QueryReader reader = new QueryReader(Administration.shipped(), Synonyms.load(own), Clock.systemUTC());
		assertThat(reader.read("电驴挂牌", Lexicon.EMPTY).interpretation().parts()).singleElement()
			.satisfies((part) -> assertThat(part.meanings()).containsExactly("上牌", "号牌"));
	}

	@Test
	void takesNoLongTimeForALongText() {
		String text = "广东省人社厅2023年老人看病zhiyejiaoyu".repeat(400);
		long start = System.nanoTime();
		READER.read(text, new Words());
		assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(200);
	}

	private static String shown(Interpretation interpretation) {
		return interpretation.parts()
			.stream()
			.map((part) -> part.kind() + " " + part.text() + "=" + String.join(",", part.meanings()))
			.collect(Collectors.joining("; "));
	}

	private static final class Words implements Lexicon {

		private final Map<String, List<String>> read = Map.of("zhiye", List.of("职业", "置业"), "jiaoyu", List.of("教育"),
				"guofa", List.of("国发"));

		@Override
		public List<String> read(String pinyin) {
			return this.read.getOrDefault(pinyin, List.of());
		}

		@Override
		public List<String> abbreviated(String initials) {
			return switch (initials) {
				case "hnjyt" -> List.of("湖南省教育厅");
				case "hnczt" -> List.of("湖南省财政厅", "河南省财政厅");
				default -> List.of();
			};
		}

	}

}
