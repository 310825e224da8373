"""LibreOffice without a window: opening, editing and saving workbooks as people do."""

import atexit
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

OFFICE = shutil.which("soffice")
needs_libre_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "xls": "MS Excel 97", "ods": "calc8"}
"""What LibreOffice calls the kinds of workbook that it writes."""
_LIMIT = 300

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Edit(source As String, target As String, kind As String, edits As String)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = &quot;Hidden&quot;
  options(0).Value = True
  book = StarDesktop.loadComponentFromURL(source, &quot;_blank&quot;, 0, options())
  sheet = book.Sheets.getByIndex(0)
  files = createUnoService(&quot;com.sun.star.ucb.SimpleFileAccess&quot;)
  reader = createUnoService(&quot;com.sun.star.io.TextInputStream&quot;)
  reader.setInputStream(files.openFileRead(edits))
  reader.setEncoding(&quot;UTF-8&quot;)
  Do While Not reader.isEOF()
    told = Split(reader.readLine(), Chr(9))
    If UBound(told) = 2 Then
      sheet.getCellByPosition(CLng(told(1)), CLng(told(0))).setString(told(2))
    End If
  Loop
  reader.closeInput()
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = &quot;FilterName&quot;
  how(0).Value = kind
  book.storeToURL(target, how())
  book.close(True)
  StarDesktop.terminate()
End Sub
</script:module>
"""
Edit = tuple[int, int, str]
"""Row and column from 0, and what is typed there."""


@cache
def _shared_profile() -> str:
    """A profile that all conversions of this process use: making one takes longer than converting a file."""
    folder = tempfile.mkdtemp(prefix="vetdesk-office-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder).as_uri()


def converted(kind: str, folder: Path, *paths: Path) -> list[Path]:
    """Files opened and saved as another kind in one start; where one would not open, nothing stands at its place.

    `kind` may name a filter with its options after a colon.
    """
    command = [str(OFFICE), f"-env:UserInstallation={_shared_profile()}", "--headless", "--norestore"]
    targets = [folder / f"{path.stem}.{kind.partition(':')[0]}" for path in paths]
    for _ in range(2):  # the first start makes the profile and, on a busy computer, sometimes ends there
        arguments = ["--convert-to", kind, "--outdir", str(folder), *map(str, paths)]
        subprocess.run([*command, *arguments], check=False, capture_output=True, timeout=_LIMIT)
        if all(target.exists() for target in targets):
            break
    return targets


class LibreOffice:
    """One user's LibreOffice, with a profile of its own below `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._profile = folder / "profile"
        self._run("--terminate_after_init")  # makes the profile with an empty module in it
        module = self._profile / "user" / "basic" / "Standard" / "Module1.xba"
        module.write_text(_MACRO, encoding="utf-8")

    def saved_as(self, path: Path, kind: str, edits: Iterable[Edit] = ()) -> Path:
        """Open a workbook, type into cells of its first sheet, and save it as another kind."""
        target = self._folder / f"{path.stem}-saved.{kind}"
        typed = self._folder / "edits.txt"
        typed.write_text("".join(f"{row}\t{at}\t{text}\n" for row, at, text in edits), encoding="utf-8")
        told = ",".join(f'"{text}"' for text in (path.as_uri(), target.as_uri(), FILTERS[kind], typed.as_uri()))
        self._run(f"macro:///Standard.Module1.Edit({told})")
        assert target.exists(), f"LibreOffice saved no {target.name}"
        return target

    def _run(self, *arguments: str) -> None:
        command = [str(OFFICE), f"-env:UserInstallation={self._profile.as_uri()}", "--headless", "--norestore"]
        subprocess.run([*command, *arguments], check=True, capture_output=True, timeout=_LIMIT)
