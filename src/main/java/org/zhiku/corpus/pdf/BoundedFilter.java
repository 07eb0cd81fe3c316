package org.zhiku.corpus.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * A filter of PDFBox that keeps to the budget of the file that is read. PDFBox offers no
 * place to set a limit or to put a filter of one's own in, so that its table of filters
 * is changed by reflection; a test shows that it takes effect.
 */
final class BoundedFilter extends Filter {

	/** These make pictures, which no text needs; some of them are costly. */
	private static final Set<COSName> PICTURES = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION,
			COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION, COSName.JPX_DECODE, COSName.JBIG2_DECODE);

	private final Filter filter;

	private final boolean picture;

	private BoundedFilter(Filter filter, boolean picture) {
		this.filter = filter;
		this.picture = picture;
	}

	/** Puts each filter of PDFBox within bounds, for the whole program. */
	static void install() {
		Map<COSName, Filter> filters = table();
		// Two names of one filter stay one: a filter that is named twice is applied once.
		Map<Filter, Filter> bounded = new IdentityHashMap<>();
		filters.replaceAll((name, filter) -> bounded.computeIfAbsent(filter,
				(_) -> new BoundedFilter(filter, PICTURES.contains(name))));
	}

	@SuppressWarnings("unchecked")
	private static Map<COSName, Filter> table() {
		try {
			Field field = FilterFactory.class.getDeclaredField("filters");
			field.setAccessible(true);
			return (Map<COSName, Filter>) field.get(FilterFactory.INSTANCE);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("This version of PDFBox keeps its filters elsewhere", ex);
		}
	}

	@Override
	public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
			throws IOException {
		return this.filter.decode(encoded, bound(decoded), parameters, index);
	}

	@Override
	public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index,
			DecodeOptions options) throws IOException {
		return this.filter.decode(encoded, bound(decoded), parameters, index, options);
	}

	@Override
	protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) throws IOException {
		this.filter.encode(input, encoded, parameters, 0);
	}

	private OutputStream bound(OutputStream decoded) throws IOException {
		if (!Budget.CURRENT.isBound()) {
			return decoded;
		}
		if (this.picture) {
			throw new IOException("Pictures are not decoded");
		}
		return Budget.CURRENT.get().bound(decoded);
	}

}
