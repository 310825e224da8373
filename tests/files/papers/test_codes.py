import pypdfium2
import segno

from tests.files.papers.shipped_papers import a_code, drawn
from vetdesk.domain.papers import A4
from vetdesk.files.papers.pen import CODE_SIZE, code_corner

CODE_X, CODE_Y = code_corner(A4)

SCALE = 20 / 2.54  # 200 points to the centimetre and more: several to each module


def test_the_code_on_the_paper_is_the_code_of_its_text() -> None:
    matrix = segno.make_qr(a_code().text, error="m", boost_error=False, mask=2).matrix
    document = pypdfium2.PdfDocument(drawn("rural_subsidy_approval").content)
    bitmap = document[0].render(scale=SCALE * 25.4 / 72, grayscale=True)
    module = CODE_SIZE / len(matrix)
    seen = [
        [
            bitmap.buffer[
                int((CODE_Y + (row + 0.5) * module) * SCALE) * bitmap.stride
                + int((CODE_X + (column + 0.5) * module) * SCALE)
            ]
            < 128
            for column in range(len(matrix))
        ]
        for row in range(len(matrix))
    ]
    document.close()
    assert seen == [[bool(dark) for dark in row] for row in matrix]
