"""Importing (导入): what a person is asked, and the plan that tells for every row what would happen. Pure rules."""
