"""Characters that names may have: the general standard table, and names with one of each extension."""

from functools import cache
from pathlib import Path

SAMPLES = Path(__file__).parent / "samples"
NO_GLYPH = "\U00031350"
"""A character of Extension H: in none of the shipped fonts."""
TWELVE = "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"
"""The unified ideographs among the compatibility ones."""
RARE_NAMES = (
    "王㛃", "李㑇", "赵䶮", "钱䴖", "曾䶶", "周鿵", "吴〇", "孙﨎",  # the basic block's end, Extension A, F900
    "郑𠅤", "冯𠙶", "陈𡐓", "褚𣗋", "卫𤧛", "蒋𥖨", "沈𦭜", "韩𨱔", "杨𩽾", "朱𪟝",  # Extension B and C
    "秦𪨰", "尤𪩘", "许𪾢", "何𫄧", "吕𫍯", "施𫓧", "张𫘝", "孔𫛭", "曹𫠜",  # Extension C
    "严𫝀", "华𫠠", "金𫟹", "魏𫝑", "陶𫞩",  # Extension D
    "姜𫢸", "戚𫭟", "谢𫮃", "邹𫰛", "喻𬇕", "柏𬊤", "水𬍛", "窦𬘓", "章𬬭", "云𬶍", "曾𬴂", "苏𬜬",  # Extension E
    "潘𬺈", "葛𬺰", "奚𭃂", "范𭉨", "彭𮑛", "郎𮝺", "鲁𮯠",  # Extension F
)  # fmt: skip
MINORITY_NAMES = ("阿布都·热合曼", "买买提•艾力", "古丽‧阿依", "迪丽･努尔", "巴图．孟和")


@cache
def general_standard_table() -> str:
    """通用规范汉字表: its 8,105 characters in order."""
    lines = (SAMPLES / "general_standard_characters.txt").read_text(encoding="utf-8").splitlines()
    return "".join(line for line in lines if not line.startswith("#"))


def everything() -> str:
    """All of them, each once."""
    return "".join(dict.fromkeys(general_standard_table() + "".join(RARE_NAMES) + TWELVE))
