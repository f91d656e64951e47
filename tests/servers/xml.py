"""Holds XML files against a schema: xml.py SCHEMA FILE…"""

import sys

from lxml import etree

schema = etree.XMLSchema(etree.parse(sys.argv[1]))
faults = 0
for file in sys.argv[2:]:
    if not schema.validate(etree.parse(file)):
        faults += 1
        for fault in schema.error_log:
            print(f"{file}:{fault.line}: {fault.message}")
# A test that looks at nothing would pass, too.
assert sys.argv[2:], "no files"
print(f"{len(sys.argv) - 2} files by {sys.argv[1].rsplit('/', 1)[-1]}, {faults} that do not hold")
sys.exit(1 if faults else 0)
