package org.zhiku.corpus.pdf;

import java.awt.geom.Point2D;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Follows the operators that draw paths. */
final class PathOperator extends OperatorProcessor {

	static final List<String> NAMES = List.of(OperatorName.MOVE_TO, OperatorName.LINE_TO, OperatorName.APPEND_RECT,
			OperatorName.CURVE_TO, OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
			OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT, OperatorName.CLOSE_PATH, OperatorName.STROKE_PATH,
			OperatorName.CLOSE_AND_STROKE, OperatorName.FILL_NON_ZERO, OperatorName.LEGACY_FILL_NON_ZERO,
			OperatorName.FILL_EVEN_ODD, OperatorName.FILL_NON_ZERO_AND_STROKE, OperatorName.FILL_EVEN_ODD_AND_STROKE,
			OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE, OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
			OperatorName.ENDPATH);

	private final String name;

	private final DrawnPath path;

	PathOperator(PDFStreamEngine engine, String name, DrawnPath path) {
		super(engine);
		this.name = name;
		this.path = path;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public void process(Operator operator, List<COSBase> operands) {
		switch (this.name) {
			case OperatorName.MOVE_TO -> this.path.moveTo(point(operands, 0));
			case OperatorName.LINE_TO -> this.path.lineTo(point(operands, 0));
			case OperatorName.APPEND_RECT -> rectangle(operands);
			case OperatorName.CURVE_TO -> this.path.curveTo(point(operands, 4));
			case OperatorName.CURVE_TO_REPLICATE_FINAL_POINT, OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT ->
				this.path.curveTo(point(operands, 2));
			case OperatorName.CLOSE_PATH -> this.path.close();
			case OperatorName.CLOSE_AND_STROKE -> {
				this.path.close();
				this.path.stroke();
			}
			case OperatorName.FILL_NON_ZERO, OperatorName.LEGACY_FILL_NON_ZERO, OperatorName.FILL_EVEN_ODD ->
				this.path.fill();
			case OperatorName.ENDPATH -> this.path.drop();
			default -> this.path.stroke();
		}
	}

	private void rectangle(List<COSBase> operands) {
		float x = number(operands, 0);
		float y = number(operands, 1);
		float width = number(operands, 2);
		float height = number(operands, 3);
		this.path.moveTo(place(x, y));
		this.path.lineTo(place(x + width, y));
		this.path.lineTo(place(x + width, y + height));
		this.path.lineTo(place(x, y + height));
		this.path.close();
	}

	private Point2D.Float point(List<COSBase> operands, int first) {
		return place(number(operands, first), number(operands, first + 1));
	}

	private Point2D.Float place(float x, float y) {
		return getContext().getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
	}

	/**
	 * What is missing or no number counts as 0: one line of a drawing is not worth a
	 * document.
	 */
	private static float number(List<COSBase> operands, int index) {
		return (index < operands.size() && operands.get(index) instanceof COSNumber number) ? number.floatValue() : 0;
	}

}
