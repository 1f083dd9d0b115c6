#!/usr/bin/python3
"""Opens workbooks with two other programs, and compares every formula's result.

    tests/export/recalculate.py BOOK.xlsx…

openpyxl reads each workbook and writes it again without the stored results, so that LibreOffice has to calculate every formula. Each result
must be the stored one: counts, dates and money to the last digit, and other numbers to 12 digits. Prints a line for each workbook, and ends
with 1 if anything differs.
"""
import math
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

# To how many digits figures agree that are not rounded.
DIGITS = 12
# The format of such figures; parts of a whole end with a percent sign.
UNROUNDED = "#,##0.00"


def cells(path, data_only):
    book = load_workbook(path, data_only=data_only)
    return {(sheet.title, cell.coordinate): cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}


def is_same(cell, stored, found):
    if stored == found or not all(isinstance(value, (int, float)) for value in (stored, found)):
        return stored == found
    # A cost for each lead is money, and no whole number of its units.
    is_rounded = cell.number_format != UNROUNDED and not cell.number_format.endswith("%") and stored * 1000 == round(stored * 1000)
    return not is_rounded and math.isclose(stored, found, rel_tol=10**-DIGITS, abs_tol=10**-DIGITS)


def recalculated(paths, folder):
    bare = folder / "bare"
    bare.mkdir()
    for i, path in enumerate(paths):
        load_workbook(path).save(bare / f"{i}.xlsx")
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out")]
    subprocess.run(command + [str(bare / f"{i}.xlsx") for i in range(len(paths))], check=True, stdout=subprocess.DEVNULL, timeout=600)
    return [folder / "out" / f"{i}.xlsx" for i in range(len(paths))]


def main(paths):
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for path, again in zip(paths, recalculated(paths, Path(folder))):
            formulas = {place: cell for place, cell in cells(path, False).items() if cell.data_type == "f"}
            stored, found = cells(path, True), cells(again, True)
            value = lambda all, place: all[place].value if place in all else None
            bad = [place for place, cell in formulas.items() if not is_same(cell, value(stored, place), value(found, place))]
            print(f"{Path(path).name}: {len(formulas)} formulas, {len(bad)} with another result")
            for place in bad[:20]:
                print(f"    {'!'.join(place)} {formulas[place].value}: stored {value(stored, place)}, calculated {value(found, place)}")
            wrong += len(bad) + (not formulas)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
