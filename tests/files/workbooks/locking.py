"""Workbooks locked with a password in every way that offices use, written from [MS-OFFCRYPTO] and [MS-CFB] alone."""

import struct
from hashlib import md5, sha1

from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SALT = bytes(range(16))
VERIFIER = bytes(range(100, 116))


def compound(streams):
    """A compound file of streams by name; each is padded to 4096 bytes, so that none is short."""
    padded = {name: data + bytes(max(0, 4096 - len(data))) for name, data in streams.items()}
    chains, sectors = {}, []
    for name, data in padded.items():
        count = -(-len(data) // 512)
        chains[name] = (len(sectors), count)
        sectors += [data[at : at + 512].ljust(512, b"\0") for at in range(0, count * 512, 512)]
    directory = _entry("Root Entry", 5, END, 0, child=1 if streams else FREE)
    names = [*streams]
    for at, name in enumerate(names):
        right = at + 2 if at + 1 < len(names) else FREE
        directory += _entry(name, 2, chains[name][0], len(padded[name]), right=right)
    directory = directory.ljust(-(-len(directory) // 512) * 512, b"\0")
    first_directory = len(sectors)
    sectors += [directory[at : at + 512] for at in range(0, len(directory), 512)]
    table = []
    for start, count in [*chains.values(), (first_directory, len(directory) // 512)]:
        table += [*range(start + 1, start + count), END]
    tables = 1
    while (len(table) + tables) * 4 > tables * 512:
        tables += 1
    places = range(len(sectors), len(sectors) + tables)
    table += [FAT] * tables
    table += [FREE] * (tables * 128 - len(table))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, first_directory, 0, 4096, END, 0, END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", *places, *[FREE] * (109 - tables))
    return header + b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)


def _entry(name, kind, start, size, *, child=FREE, right=FREE):
    text = (name + "\0").encode("utf-16-le")
    return struct.pack("<64sHBBIII16x4x16xIQ", text, len(text), kind, 1, FREE, right, child, start, size)


def old_stream(content):
    """The stream "Workbook" of an .xls whose stream is not short."""
    table = struct.unpack("<128I", content[(struct.unpack_from("<I", content, 76)[0] + 1) * 512 :][:512])
    directory = _follow(content, table, struct.unpack_from("<I", content, 48)[0])
    for at in range(0, len(directory), 128):
        entry = directory[at : at + 128]
        length = struct.unpack_from("<H", entry, 64)[0]
        if entry[: max(length - 2, 0)].decode("utf-16-le") == "Workbook":
            start, size = struct.unpack_from("<II", entry, 116)
            return _follow(content, table, start)[:size]
    raise ValueError("no workbook")


def _follow(content, table, sector):
    found = b""
    while sector < END:
        found += content[(sector + 1) * 512 : (sector + 2) * 512]
        sector = table[sector]
    return found


def locked_rc4(stream, password):
    """BIFF8 with RC4 (2.3.6): the key of each block from MD5 of the password."""
    inner = md5((md5(password.encode("utf-16-le")).digest()[:5] + SALT) * 16).digest()[:5]

    def key(block):
        return md5(inner + struct.pack("<I", block)).digest()

    machine = Cipher(ARC4(key(0)), None).encryptor()
    checked = machine.update(VERIFIER) + machine.update(md5(VERIFIER).digest())
    return _locked_records(stream, struct.pack("<HHH", 1, 1, 1) + SALT + checked, key)


def locked_crypto_api(stream, password):
    """BIFF8 with RC4 CryptoAPI (2.3.5), 128 bits, SHA-1."""
    inner = sha1(SALT + password.encode("utf-16-le")).digest()

    def key(block):
        return sha1(inner + struct.pack("<I", block)).digest()[:16]

    machine = Cipher(ARC4(key(0)), None).encryptor()
    checked = SALT + machine.update(VERIFIER) + struct.pack("<I", 20) + machine.update(sha1(VERIFIER).digest())
    name = "Microsoft Enhanced Cryptographic Provider v1.0\0".encode("utf-16-le")
    header = struct.pack("<IIIIIIII", 4, 0, 0x6801, 0x8004, 128, 1, 0, 0) + name
    head = struct.pack("<HHHII", 1, 2, 2, 4, len(header)) + header + struct.pack("<I", 16)
    return _locked_records(stream, head + checked, key)


def _locked_records(stream, file_pass, key):
    """The stream with a FilePass record behind its first one and everything else locked; sheets move back."""
    first = 4 + struct.unpack_from("<H", stream, 2)[0]
    added = struct.pack("<HH", 0x2F, len(file_pass)) + file_pass
    plain = bytearray(stream[:first] + added + stream[first:])
    keystream = b"".join(
        Cipher(ARC4(key(block)), None).encryptor().update(bytes(1024)) for block in range(len(plain) // 1024 + 1)
    )
    position = 0
    while position + 4 <= len(plain):
        kind, size = struct.unpack_from("<HH", plain, position)
        start, end = position + 4, min(position + 4 + size, len(plain))
        if kind == 0x85:
            moved = struct.unpack_from("<I", plain, start)[0] + len(added)
            struct.pack_into("<I", plain, start, moved)
            start += 4
        if kind not in {0x809, 0x2F, 0x194, 0x195, 0xE1, 0x138, 0x196}:
            plain[start:end] = bytes(a ^ b for a, b in zip(plain[start:end], keystream[start:end], strict=True))
        position = end
    return bytes(plain)


def locked_standard(package, password):
    """A new workbook with the standard encryption of Office 2007 (2.3.4.5): AES-128, SHA-1, 50,000 rounds."""
    digest = sha1(SALT + password.encode("utf-16-le")).digest()
    for number in range(50_000):
        digest = sha1(struct.pack("<I", number) + digest).digest()
    digest = sha1(digest + struct.pack("<I", 0)).digest()
    key = sha1(bytes(0x36 ^ (digest[i] if i < 20 else 0) for i in range(64))).digest()[:16]
    machine = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    checked = (
        machine.update(VERIFIER) + struct.pack("<I", 20) + machine.update(sha1(VERIFIER).digest().ljust(32, b"\0"))
    )
    name = "Microsoft Enhanced RSA and AES Cryptographic Provider\0".encode("utf-16-le")
    header = struct.pack("<IIIIIIII", 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0) + name
    info = struct.pack("<HHII", 4, 2, 0x24, len(header)) + header + struct.pack("<I", 16) + SALT + checked
    body = struct.pack("<Q", len(package)) + machine.update(package + bytes(-len(package) % 16))
    return compound({"EncryptionInfo": info, "EncryptedPackage": body})
