package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;

/** What Lucene's highlighter is to mark: the same terms as the engine marks. */
final class MarkedTerms {

	private final IndexReader reader;

	private final BooleanQuery.Builder all = new BooleanQuery.Builder();

	private int left = IndexSearcher.getMaxClauseCount();

	private MarkedTerms(IndexReader reader) {
		this.reader = reader;
	}

	static Query query(List<AskedTerm> marked, String[] fields, IndexReader reader) throws IOException {
		MarkedTerms terms = new MarkedTerms(reader);
		for (String field : fields) {
			for (AskedTerm term : marked) {
				if (term.analysis() == Analysis.PAIRS) {
					terms.add(field, term.term());
				}
			}
		}
		return terms.all.build();
	}

	/**
	 * A character alone begins pairs; a prefix would make the highlighter cut the text
	 * again.
	 */
	private void add(String field, String term) throws IOException {
		boolean character = term.codePointCount(0, term.length()) == 1 && Character.isIdeographic(term.codePointAt(0));
		for (Term each : character ? beginningWith(field, new BytesRef(term)) : List.of(new Term(field, term))) {
			if (this.left > 0) {
				this.left--;
				this.all.add(new TermQuery(each), BooleanClause.Occur.SHOULD);
			}
		}
	}

	private List<Term> beginningWith(String field, BytesRef prefix) throws IOException {
		List<Term> terms = new ArrayList<>();
		Terms indexed = MultiTerms.getTerms(this.reader, field);
		if (indexed != null) {
			TermsEnum each = indexed.iterator();
			boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
			while (more && StringHelper.startsWith(each.term(), prefix)) {
				terms.add(new Term(field, BytesRef.deepCopyOf(each.term())));
				more = each.next() != null;
			}
		}
		return terms;
	}

}
