"""Hostile and odd .xlsx and .ods files: bombs, lies about sizes, names that lead out, things that must not be run."""

import io
import struct
import warnings
import zipfile

from tests.files.workbooks.hostile.people import HEADINGS, rows
from tests.files.workbooks.locking import locked_standard

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "xl/worksheets/sheet1.xml"


def letters(index):
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text


def row_xml(number, cells):
    told = "".join(
        f'<c r="{letters(at)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>' for at, cell in enumerate(cells)
    )
    return f'<row r="{number}">{told}</row>'


def sheet_xml(pick, more="", head="", tail=""):
    told = "".join(row_xml(number, cells) for number, cells in enumerate([HEADINGS, *rows(pick)], 1))
    return f'<?xml version="1.0"?><worksheet xmlns="{MAIN}">{head}<sheetData>{told}{more}</sheetData>{tail}</worksheet>'


def parts(pick, **sheet):
    """The parts of a small sound workbook."""
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
        f'<Override PartName="/{SHEET}" ContentType="{types}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="花名册" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        SHEET: sheet_xml(pick, **sheet),
    }


def zipped(content, compression=zipfile.ZIP_DEFLATED):
    """An archive of parts by name, or of pairs where a name stands twice."""
    pairs = content.items() if isinstance(content, dict) else content
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive, warnings.catch_warnings(action="ignore"):
        for name, data in pairs:
            entry = zipfile.ZipInfo("part")
            entry.filename = entry.orig_filename = name  # a name may not be cleaned on its way
            entry.compress_type = compression
            archive.writestr(entry, data)
    return stream.getvalue()


def sound(pick):
    return zipped(parts(pick))


def changed(pick, **changes):
    """A sound workbook with parts added or replaced."""
    return zipped({**parts(pick), **changes})


def bomb(pick):
    megabytes = pick.choice([40, 90, 200])
    return zipped({**parts(pick), "xl/media/image1.bin": bytes(megabytes << 20)})


def bomb_in_a_sheet(pick):
    blanks = "\n" * (pick.choice([30, 60, 120]) << 20)
    return zipped({**parts(pick), SHEET: sheet_xml(pick, tail=blanks)})


def lying_sizes(pick):
    """The table of contents claims a small part; what stands in the file unpacks to far more."""
    content = bytearray(zipped({**parts(pick), "xl/sharedStrings.xml": b" " * (80 << 20)}))
    at = content.find(struct.pack("<I", 80 << 20))
    while at >= 0:
        content[at : at + 4] = struct.pack("<I", 1000)
        at = content.find(struct.pack("<I", 80 << 20), at)
    return bytes(content)


def laughs(pick):
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb_text = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{levels}]>'
    part = pick.choice(
        ["xl/workbook.xml", SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"]
    )
    own = parts(pick)
    body = own.get(part, f'<sst xmlns="{MAIN}"><si><t>&l9;</t></si></sst>').removeprefix('<?xml version="1.0"?>')
    return zipped({**own, part: bomb_text + body.replace("张", "&l9;")})


def entity_of_another_file(pick):
    own = parts(pick)
    head = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + " " * pick.choice([0, 70_000])
    return zipped({**own, SHEET: head + own[SHEET].removeprefix('<?xml version="1.0"?>').replace("男", "&f;")})


def declared_enormous(pick):
    """Only the declared dimension lies: a roster like any other."""
    return zipped(parts(pick, head='<dimension ref="A1:XFD1048576"/>'))


def corner_cell(pick):
    cell = pick.choice([
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
        '<row r="1048576"><c  r = "XFD1048576"><v>1</v></c></row >',
        '<row r="900000"><c r="A900000"><v>1</v></c></row>',
        '<row r="200"><c r="XFD200"><v>1</v></c></row>',
        '<row r="99999"><c r="SA99999"><v>1</v></c></row>',
    ])  # fmt: skip
    return zipped(parts(pick, more=cell))


def million_columns(pick):
    named = pick.random() < 0.5
    cells = "".join(f'<c r="{letters(n)}9"><v>1</v></c>' if named else "<c><v>1</v></c>" for n in range(1_000_000))
    return zipped(parts(pick, more=f'<row r="9">{cells}</row>'))


def styled_blanks(pick):
    """Formats down to the last row, as other programs leave them: harmless."""
    return zipped(parts(pick, more='<row r="1048576"><c r="XFD1048576" s="0"/></row>'))


def cyclic_styles(pick):
    many = pick.choice([3, 3000])
    fonts = "".join(f'<xf numFmtId="{200 + n}" xfId="{(n + 1) % many}"/>' for n in range(many))
    codes = "".join(f'<numFmt numFmtId="{200 + n}" formatCode="[$-{n}]yyyy&quot;年"/>' for n in range(many))
    xml = (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts><cellStyleXfs>{fonts}</cellStyleXfs>'
        f"<cellXfs>{fonts}</cellXfs></styleSheet>"
    )
    return changed(pick, **{"xl/styles.xml": xml})


def cyclic_relations(pick):
    own = parts(pick)
    loop = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/worksheet" '
        f'Target="{pick.choice(["workbook.xml", "_rels/workbook.xml.rels", "/xl/workbook.xml"])}"/></Relationships>'
    )
    return zipped({**own, "xl/_rels/workbook.xml.rels": loop})


def cyclic_formulas(pick):
    more = '<row r="9"><c r="A9"><f>B9</f></c><c r="B9"><f>A9</f></c></row>'
    names = '<definedNames><definedName name="a">b</definedName><definedName name="b">a</definedName></definedNames>'
    own = parts(pick, more=more)
    return zipped({**own, "xl/workbook.xml": own["xl/workbook.xml"].replace("</workbook>", names + "</workbook>")})


def broken_xml(pick):
    own = parts(pick)
    part = pick.choice(["xl/workbook.xml", SHEET, "xl/_rels/workbook.xml.rels"])
    text = own[part]
    broken = pick.choice([
        text[: len(text) // 2],
        text.replace("</", "<", 3),
        text.replace(">", ">&nothing;", 2),
        "\0" + text,
        text + "<again>",
        "<a>" * 100_000,
        text.replace('"', "", 5),
        "",
    ])  # fmt: skip
    return zipped({**own, part: broken if pick.random() < 0.8 else broken.encode("utf-8")[:-3] + b"\xff\xfe\xfd"})


def wrong_content_types(pick):
    own = parts(pick)
    types = own.pop("[Content_Types].xml")
    if pick.random() < 0.5:
        own["[Content_Types].xml"] = types.replace("spreadsheetml", "wordprocessingml")
    return zipped(own)


def missing_part(pick):
    own = parts(pick)
    del own[pick.choice(["xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET])]
    return zipped(own)


def names_that_lead_out(pick):
    name = pick.choice(["/etc/cron.d/x", "../../outside.txt", "xl/../../x", "C:\\Windows\\x.dll", "..\\x", "xl\\x.xml"])
    return zipped({**parts(pick), name: b"x"})


def twice_the_same_name(pick):
    own = parts(pick)
    other = SHEET if pick.random() < 0.5 else SHEET.upper()
    return zipped([*own.items(), (other, sheet_xml(pick))])


def external_links(pick):
    link = f'<externalLink xmlns="{MAIN}"><externalBook><sheetNames/></externalBook></externalLink>'
    rels = f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" TargetMode="External" Type="x" '
    rels += f'Target="{pick.choice(["file:///etc/passwd", "http://192.0.2.1/x.xlsx", chr(92) * 2 + "192.0.2.1/x"])}"/>'
    return changed(pick, **{
        "xl/externalLinks/externalLink1.xml": link,
        "xl/externalLinks/_rels/externalLink1.xml.rels": rels + "</Relationships>",
    })  # fmt: skip


def dde(pick):
    link = f'<externalLink xmlns="{MAIN}"><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>'
    return changed(pick, **{"xl/externalLinks/externalLink1.xml": link})


def macros(pick):
    return changed(pick, **{"xl/vbaProject.bin": bytes(pick.randrange(256) for _ in range(3000))})


def password(pick):
    return locked_standard(sound(pick), f"p{pick.random()}")


def many_sheets(pick):
    count = pick.choice([201, 1900])
    own = parts(pick)
    sheets = "".join(f'<sheet name="s{n}" sheetId="{n + 1}" r:id="r{n}"/>' for n in range(count))
    rels = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/worksheet" Target="worksheets/s{n}.xml"/>' for n in range(count)
    )
    own["xl/workbook.xml"] = f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>'
    own["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships">{rels}</Relationships>'
    return zipped({**own, **{f"xl/worksheets/s{n}.xml": own[SHEET] for n in range(count)}})


def many_parts(pick):
    return zipped({**parts(pick), **{f"x/{n}": b"" for n in range(pick.choice([2_100, 30_000]))}})


def many_merges(pick):
    merged = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 50_100))
    return zipped(parts(pick, tail=f'<mergeCells count="50099">{merged}</mergeCells>'))


def long_cell(pick):
    return zipped(parts(pick, more=row_xml(9, ["x" * 3_000_000, "y" * 1_000])))


def locked_entries(pick):
    content = bytearray(sound(pick))
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


def something_in_front_or_behind(pick):
    """Zip archives may begin and end with foreign bytes."""
    own = sound(pick)
    return pick.choice([b"MZ\0\0" * 200 + own, own + b"\0" * 300, own + b"x" * 70_000])


def xlsb(pick):
    return zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": bytes(pick.randrange(256) for _ in range(99))})


def text_document(pick):
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"})


def iwork(pick):
    return zipped({"Index/Document.iwa": b"\0" * 99, "Metadata/Properties.plist": b"x"})


def ofd(pick):
    return zipped({"OFD.xml": "<ofd:OFD/>", "Doc_0/Document.xml": "<x/>"})


TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"


def open_document(pick, more="", head=""):
    told = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{c}</text:p></table:table-cell>' for c in cells
        )
        + "</table:table-row>"
        for cells in [HEADINGS, *rows(pick)]
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2" '
        f'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="{TABLE}"><office:body>'
        f'<office:spreadsheet><table:table table:name="花名册">{told}{more}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return zipped({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def repeated_cells(pick):
    """A few bytes that stand for every cell there is."""
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    return open_document(pick, f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>')


def repeated_blanks(pick):
    """What LibreOffice writes at the end of every sheet: harmless."""
    cell = '<table:table-cell table:number-columns-repeated="16384"/>'
    return open_document(pick, f'<table:table-row table:number-rows-repeated="1048500">{cell}</table:table-row>')


def open_document_laughs(pick):
    return open_document(pick, head='<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>')
