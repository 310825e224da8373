"""What the cells and rows of a workbook from outside mean: values, findings, and which row is what. Pure rules."""
