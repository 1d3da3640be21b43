"""The argument that makes the program read a workbook and do nothing else: every start looks for it."""

READ_WORKBOOK = "--read-workbook"
