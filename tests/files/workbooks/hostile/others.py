"""Hostile and odd files that are no archives: old workbooks, text, HTML, XML, and files of other programs."""

import struct

from tests.files.workbooks.hostile.people import HEADINGS, rows
from tests.files.workbooks.locking import compound, locked_rc4, old_stream
from vetdesk.demo.xls import XlsSheet, xls_bytes


def old_workbook(pick):
    return xls_bytes([XlsSheet("花名册", [HEADINGS, *rows(pick, 40)])])


def old_corner_cell(pick):
    """Row 65536, column 256: a small file for sixteen million cells."""
    content = bytearray(old_workbook(pick))
    at = content.rfind(struct.pack("<HH", 0x0204, 0)[:2], 0, len(content) - 600)
    struct.pack_into("<HH", content, at + 4, 65_535, 255)
    return bytes(content)


def old_dimension_lie(pick):
    content = bytearray(old_workbook(pick))
    at = content.find(struct.pack("<HH", 0x0200, 14))
    struct.pack_into("<IIHH", content, at + 4, 0, 65_536, 0, 256)
    return bytes(content)


def cyclic_sectors(pick):
    """A chain of sectors that bites its tail."""
    content = bytearray(old_workbook(pick))
    table = (struct.unpack_from("<I", content, 76)[0] + 1) * 512
    struct.pack_into("<I", content, table + 4 * pick.randrange(3, 8), pick.randrange(3))
    return bytes(content)


def sectors_out_of_reach(pick):
    content = bytearray(old_workbook(pick))
    struct.pack_into("<I", content, pick.choice([44, 48, 60, 68, 76]), pick.choice([0x7FFFFFFF, 0xFFFFFFF0, 99_999]))
    return bytes(content)


def old_password(pick):
    return compound({"Workbook": locked_rc4(old_stream(old_workbook(pick)), f"p{pick.random()}")})


def old_text_document(pick):
    return compound({"WordDocument": b"\xec\xa5" * 3000})


def empty_compound(pick):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(pick.choice([100, 504, 5000]))


def raw_records(pick):
    """An old workbook without its container, as programs of the 1990s wrote it."""
    return old_stream(old_workbook(pick))


def commas(pick):
    text = "\r\n".join(",".join(cells) for cells in [HEADINGS, *rows(pick, 30)]) + "\r\n"
    return text.encode(pick.choice(["utf-8-sig", "gb18030", "utf-8", "utf-16"]))


def million_commas(pick):
    return commas(pick) + ("1" + ",1" * 999_999 + "\r\n").encode()


def open_quotation(pick):
    return commas(pick) + b'"' + b"x" * 2_000_000


def nulls_between(pick):
    return commas(pick).replace(b"13800000000", b"138\x00\x00\x00000")


def page(pick):
    told = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>" for cells in [HEADINGS, *rows(pick, 30)]
    )
    return f'<html><meta charset="utf-8"><table border="1">{told}</table></html>'.encode()


def enormous_spans(pick):
    return page(pick).replace(b"<td>", b'<td rowspan="1000000000" colspan="1000000000">', pick.choice([1, 9, 200]))


def deep_page(pick):
    return b"<table><tr><td>" * pick.choice([1_000, 60_000]) + page(pick)


def page_of_wide_rows(pick):
    return page(pick).replace(b"</table>", b"<tr>" + b"<td>1" * 1_000_000 + b"</table>")


SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def xml_workbook(pick, more="", head=""):
    told = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in cells) + "</Row>"
        for cells in [HEADINGS, *rows(pick, 30)]
    )
    return (
        f'<?xml version="1.0"?>{head}<Workbook xmlns="{SPREADSHEET}" xmlns:ss="{SPREADSHEET}">'
        f'<Worksheet ss:Name="花名册"><Table>{told}{more}</Table></Worksheet></Workbook>'
    ).encode()


def xml_laughs(pick):
    return xml_workbook(pick, head='<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>')


def xml_far_row(pick):
    kind = pick.choice(["Row", "Cell"])
    row = f'<Row ss:Index="{10**9 if kind == "Row" else 40}">'
    return xml_workbook(pick, f'{row}<Cell ss:Index="{10**9}"><Data ss:Type="String">x</Data></Cell></Row>')


def xml_wide_merge(pick):
    return xml_workbook(pick, '<Row><Cell ss:MergeAcross="999999999" ss:MergeDown="99999999"/></Row>')


FOREIGN = (
    b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    b"\xff\xd8\xff\xe0\0\x10JFIF",
    b"GIF89a\1\0\1\0",
    b"BM\x36\0\0\0\0\0\0\0\x36\0",
    b"RIFF\x10\0\0\0WEBPVP8 ",
    b"Rar!\x1a\7\0",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b\x08\0",
    b"{\\rtf1\\ansi roster}",
    b"SQLite format 3\0",
    b"MZ\x90\0\3\0\0\0",
    b"\x7fELF\2\1\1\0",
    b'ID;PWXL;N;E\r\nC;Y1;X1;K"x"\r\nE\r\n',
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
    b"From: <Saved by WPS>\r\n",
    b'TABLE\r\n0,1\r\n"EXCEL"\r\n',
    b"L\0\0\0\1\x14\2\0\0\0\0\0",
    b"\0\1\0\0Standard Jet DB\0",
    b"\x03\x7d\x05\x05\2\0\0\0\x41\0\x0a\0" + bytes(20) + b"NAME\0\0\0\0\0\0\0C" + bytes(20) + b"\r" + b" " * 40,
    b"<?xml version='1.0'?><note>no workbook</note>",
    b"<html><body><p>Login expired</p></body></html>",
    b'{"rows": [{"name": "x"}]}',
    b"<?xml version='1.0'?><uof:UOF xmlns:uof='http://schemas.uof.org/cn/2003/uof'/>",
)


def foreign(pick):
    return pick.choice(FOREIGN) + bytes(pick.randrange(256) for _ in range(pick.choice([0, 300])))


def nothing(pick):
    return pick.choice([b"", b" \r\n\t", b"\xef\xbb\xbf", bytes(5_000)])


def noise(pick):
    return pick.randbytes(pick.choice([1, 7, 300, 60_000]))


def words(pick):
    return ("".join(chr(pick.randrange(0x4E00, 0x9FA5)) + pick.choice(",\t\n ") for _ in range(4000))).encode()
