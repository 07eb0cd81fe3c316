package org.zhiku.search.text;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PinyinTests {

	@ParameterizedTest
	@CsvSource({ "职业教育,zhiyejiaoyu", "湖南省教育厅,hunanshengjiaoyuting", "长沙市,changshashi", "乾隆,qianlong", "重庆,chongqing",
			"重点,zhongdian", "银行业,yinhangye", "行政,xingzheng", "六安市,luanshi", "台州,taizhou", "厦门,xiamen", "会计,kuaiji",
			"会议,huiyi", "绿色发展,lvsefazhan", "战略,zhanlve", "西藏,xizang", "職業,zhiye", "5G发展,5gfazhan", "市长,shizhang",
			"长期,changqi", "、《》,''" })
	void readsAsOneWord(String text, String reading) {
		assertThat(Pinyin.of(text)).isEqualTo(reading);
	}

	@ParameterizedTest
	@CsvSource({ "湖南省教育厅,hnsjyt", "长沙市,css", "5G产业,5gcy", "AI＋制造,aizz" })
	void takesInitials(String text, String initials) {
		assertThat(Pinyin.initials(text)).isEqualTo(initials);
	}

	@ParameterizedTest
	@CsvSource({ "Zhíyè Jiàoyù,zhiye jiaoyu", "xi''an,xian", "lǜsè,lvse", "lüse,lvse", "ＺＨＩＹＥ,zhiye",
			"职业 jiaoyu,职业 jiaoyu" })
	void foldsWhatIsTyped(String typed, String plain) {
		assertThat(Pinyin.typed(typed)).isEqualTo(plain);
	}

	@ParameterizedTest
	@CsvSource({ "changsha,'0,5,8'", "xian,'0,2,4'", "hnjyt,''", "policy,''", "a,'0,1'", "'',''" })
	void findsTheBordersOfSyllables(String letters, String borders) {
		List<String> found = Pinyin.borders(letters).stream().mapToObj(String::valueOf).toList();
		assertThat(String.join(",", found)).isEqualTo(borders);
	}

	@Test
	void aLongRowOfLettersTakesNoLongTime() {
		String letters = "xian".repeat(2500);
		assertThat(Pinyin.borders(letters).cardinality()).isEqualTo(5001);
		assertThat(Pinyin.syllables("长沙".repeat(5000))).hasSize(10_000);
	}

	@Test
	void readsEveryCharacterOfTheBasicBlock() {
		long unread = IntStream.rangeClosed(0x4E00, 0x9FA5)
			.filter((character) -> Pinyin.of(Character.toString(character)).isEmpty())
			.count();
		assertThat(unread).isLessThan(250);
	}

}
