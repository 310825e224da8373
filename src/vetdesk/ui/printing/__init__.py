"""Papers seen, printed and come back (预览、打印、回传)."""
