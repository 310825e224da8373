"""Importing (导入): the assistant that leads through one workbook, and the imports that were kept."""
