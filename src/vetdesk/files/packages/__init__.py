"""Sealed files (加密文件包): change packages between PCs, and the file that sets up a further PC."""
