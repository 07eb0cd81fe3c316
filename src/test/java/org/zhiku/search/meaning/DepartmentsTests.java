package org.zhiku.search.meaning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DepartmentsTests {

	private static final Departments DEPARTMENTS = Administration.shipped().departments();

	@ParameterizedTest
	@CsvSource({ "杭州市发改委,发展和改革委员会", "吉林省发展改革委,发展和改革委员会", "国家发展改革委,国家发展和改革委员会", "汕尾市住建局,住房和城乡建设局",
			"湖南省人力资源社会保障厅,人力资源和社会保障厅", "教育部办公厅,教育部" })
	void namesABodyByItsOfficialName(String issuer, String name) {
		assertThat(DEPARTMENTS.keysIn(issuer)).contains(name);
	}

	@ParameterizedTest
	@CsvSource({ "省人社厅,人力资源和社会保障", "市人社局,人力资源和社会保障", "人社部,人力资源和社会保障", "国家发改委,发展和改革", "工信部,工业和信息化" })
	void knowsTheFamilyOnEveryLevel(String issuer, String family) {
		assertThat(DEPARTMENTS.keysIn(issuer)).contains(family);
	}

	@Test
	void findsSeveralInOneText() {
		assertThat(DEPARTMENTS.keysIn("河北省教育厅河北省财政厅")).containsExactly("教育厅", "教育", "财政厅", "财政");
	}

	@Test
	void takesNoPartOfAWordForABody() {
		assertThat(DEPARTMENTS.keysIn("民政部门和司法部门")).isEmpty();
		assertThat(DEPARTMENTS.keysIn("人民政府")).isEmpty();
	}

	@Test
	void shortensNames() {
		assertThat(DEPARTMENTS.shortNames("湖南省人力资源和社会保障厅")).contains("湖南省人社厅", "湖南人社厅", "湖南人力资源和社会保障厅");
	}

}
