"""The command line of vetdesk-verify."""

import argparse
import getpass
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from vetdesk.verify import outside
from vetdesk.verify.findings import Verdict
from vetdesk.verify.keys import NoKeyError, by_password, by_recovery_key
from vetdesk.verify.opening import DATABASE
from vetdesk.verify.verifying import Known, verify
from vetdesk.verify.words import told

SOUND, NOT_SOUND, WRONG_USAGE = 0, 1, 2
_ABOUT = """核验一个服务站的数据或备份：只读，不修复，不写入任何内容。
Verify a station's data or a backup: reads only, repairs nothing, writes nothing.
Password or recovery key are asked for, or taken from VETDESK_PASSWORD / VETDESK_RECOVERY."""
_NO_KEY = {
    "slots": ("密钥文件缺失或损坏", "The key slots are missing or damaged"),
    "user": ("没有这个用户", "There is no such user"),
    "password": ("密码不正确", "The password is not right"),
    "recovery": ("恢复密钥不正确", "The recovery key is not right"),
}
_NO_DATABASE = ("文件夹中没有 {name}", "There is no {name} in the folder")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; exit code 0 sound, 1 not sound, 2 wrong usage (no such folder, wrong password)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # an old console that lacks a character must not stop the verdict
            stream.reconfigure(errors="replace")
    options = _parser().parse_args(arguments)
    language = 1 if options.language == "en" else 0
    folder: Path = options.folder.parent if options.folder.is_file() else options.folder
    if not (folder / DATABASE).is_file():
        return _refused(_NO_DATABASE[language].format(name=DATABASE))
    try:
        key = _key(folder, options)
    except NoKeyError as error:
        return _refused(_NO_KEY[str(error)][language])
    verdict = Verdict()
    known = _known(options, verdict)
    found = verify(folder, key, known)
    for finding in verdict.findings:
        found.wrong(finding.check, finding.what, subject=finding.subject)
    _print(found, as_json=options.json, language=language)
    return SOUND if found.sound else NOT_SOUND


def _parser() -> argparse.ArgumentParser:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("vetdesk-verify", description=_ABOUT, formatter_class=form)
    parser.add_argument("folder", type=Path, help="服务站或备份文件夹 / station folder or backup")
    parser.add_argument("--user", help="以此用户的密码打开 / open with this user's password")
    parser.add_argument("--recovery", action="store_true", help="以恢复密钥打开 / open with the recovery key")
    for name, of, help_ in (
        ("--anchors", "FILE", "库外留存文件 / file of ends kept outside"),
        ("--paper", "CODE", "文书码（二维码内容或八位）/ code of a paper"),
        ("--receipt", "NUMBER:HASH", "日结单或回执上的末条 / end on a sheet or receipt"),
        ("--root", "FINGERPRINT", "密钥根指纹 / root's fingerprint"),
    ):
        parser.add_argument(name, action="append", default=[], metavar=of, help=help_)
    parser.add_argument("--json", action="store_true", help="机器可读 / for machines")
    parser.add_argument("--language", choices=("zh", "en"), default="zh")
    return parser


def _refused(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return WRONG_USAGE


def _key(folder: Path, options: argparse.Namespace) -> bytes:
    """The data key; raises NoKeyError."""
    if options.recovery:
        typed = os.environ.get("VETDESK_RECOVERY") or getpass.getpass("恢复密钥 / recovery key: ")
        return by_recovery_key(folder, typed)
    user = options.user or os.environ.get("VETDESK_USER") or input("用户 / user: ")
    return by_password(folder, user, os.environ.get("VETDESK_PASSWORD") or getpass.getpass("密码 / password: "))


def _known(options: argparse.Namespace, verdict: Verdict) -> Known:
    """What the inspector brought along; what cannot be read of it is a finding, never passed over."""
    anchors: list[outside.Anchor] = []
    for path in map(Path, options.anchors):
        try:
            own = list(outside.file_of_heads(path))
        except OSError:
            own = []
        if not own:
            verdict.wrong("anchor", "file", subject=path.name)
        anchors += own
    for text in options.receipt:
        one = outside.receipt(text)
        if one is None:
            verdict.wrong("anchor", "receipt", subject=text)
        else:
            anchors.append(one)
    roots = ["".join(root.split()).replace("-", "").lower() for root in options.root]
    return Known(anchors, options.paper, roots)


def _print(verdict: Verdict, *, as_json: bool, language: int) -> None:
    if not as_json:
        for line in told(verdict, language):
            print(line)
        return
    heads = {origin: {"seq": seq, "hash": digest, "at": at} for origin, (seq, digest, at) in verdict.heads.items()}
    content = {
        "sound": verdict.sound,
        "first": verdict.first.told() if verdict.first else None,
        "findings": [finding.told() for finding in verdict.findings],
        "remarks": [remark.told() for remark in verdict.remarks],
        "how_many": dict(verdict.how_many),
        "counts": dict(verdict.counts),
        "heads": heads,
        "roots": verdict.roots,
    }
    print(json.dumps(content, ensure_ascii=False, indent=1))
