package org.zhiku.search.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zhiku.search.meaning.Meaning.Wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SynonymsTests {

	@TempDir
	private Path folder;

	@Test
	void aUsersRowsGoBeforeThoseThatShip() throws IOException {
		Synonyms synonyms = own("看病 > 问诊\n电摩 | 电驴 > 电动摩托车:0.5\n湖南通 = 湘通\n");
		assertThat(wordings(synonyms, "看病")).contains(new Wording("问诊", 0.7f), new Wording("医疗", 0.7f));
		assertThat(wordings(synonyms, "电驴")).containsExactly(new Wording("电动摩托车", 0.5f));
		assertThat(wordings(synonyms, "湘通")).containsExactly(new Wording("湖南通", 0.9f));
	}

	@Test
	void wordsOnTheLeftMayBeApart() throws IOException {
		Synonyms synonyms = own("猫 丢 > 宠物走失\n");
		assertThat(synonyms.apart("我的猫昨天丢了"))
			.containsExactly(new Meaning.Synonym(2, 6, List.of(new Wording("宠物走失", 0.7f))));
		assertThat(synonyms.apart("我的猫")).isEmpty();
	}

	@Test
	void aWordThatOthersMeanKeepsItsPartsFromBeingFound() throws IOException {
		Synonyms synonyms = own("小微厂 > 中小企业\n");
		assertThat(wordings(synonyms, "中小企业")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			看病 医疗          ! one > or one =
			看病 > 医疗 > 就诊  ! one > or one =
			看病 >            ! a word is missing
			看病 > 医疗:2      ! is no weight
			看病 > 医疗:0.0    ! above 0
			""")
	void namesFileAndLineOfAFault(String line, String fault) throws IOException {
		assertThatThrownBy(() -> own("# remark\n" + line + "\n")).isInstanceOf(SynonymException.class)
			.hasMessageContaining("own.txt, line 2")
			.hasMessageContaining(fault);
	}

	@Test
	void namesAFileThatCannotBeRead() {
		assertThatThrownBy(() -> Synonyms.load(this.folder.resolve("none.txt"))).isInstanceOf(SynonymException.class)
			.hasMessageContaining("none.txt");
	}

	private Synonyms own(String content) throws IOException {
		return Synonyms.load(Files.writeString(this.folder.resolve("own.txt"), content));
	}

	private static List<Wording> wordings(Synonyms synonyms, String word) {
		WordTable.Found<List<Wording>> found = synonyms.at(word, 0);
		return (found != null && found.end() == word.length()) ? found.value() : List.of();
	}

}
