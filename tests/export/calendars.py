#!/usr/bin/python3
"""Imports calendars with another program's reader, twice, and counts what is in them.

    tests/export/calendars.py FIRST.ics SECOND.ics REPORT.json …

FIRST and SECOND are of one plan, made at two moments; REPORT is the report of that plan. icalendar reads both without an error. An import
keeps an event under its UID, and replaces it by one of a later sequence, as calendars do: the second import must change no count. Every
repeating event is unfolded by recurring_ical_events, and each review must take place as often as the report says. Prints a line for each plan, and
ends with 1 if anything differs.
"""
import datetime
import json
import sys
from pathlib import Path

import icalendar
import recurring_ical_events


def events(path):
    text = Path(path).read_bytes()
    assert b"\r\n" in text and b"\n" not in text.replace(b"\r\n", b""), "lines end with CR LF"
    assert all(len(line) <= 75 for line in text.split(b"\r\n")), "no line has more than 75 bytes"
    calendar = icalendar.Calendar.from_ical(text)
    found = list(calendar.walk("VEVENT"))
    assert not any(event.errors for event in found), [event.errors for event in found]
    assert len({str(event["UID"]) for event in found}) == len(found), "a UID is there twice"
    return calendar, found


def imported(kept, found):
    for event in found:
        before = kept.get(str(event["UID"]))
        if before is None or (event["SEQUENCE"], event["DTSTAMP"].dt) >= (before["SEQUENCE"], before["DTSTAMP"].dt):
            kept[str(event["UID"])] = event
    return kept


def checked(first, second, report):
    calendar, one = events(first)
    _, other = events(second)
    assert all(later["SEQUENCE"] > event["SEQUENCE"] for event, later in zip(one, other)), "the sequence falls"
    kept = imported(imported({}, one), other)
    assert len(kept) == len(one), f"{len(kept)} events after the second import, {len(one)} after the first"
    assert all(str(kept[str(event["UID"])]["DTSTAMP"].dt) == str(event["DTSTAMP"].dt) for event in other), "an old event is left"
    book = json.loads(Path(report).read_text()).get("playbook", {})
    held = recurring_ical_events.of(calendar).between(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))
    for review in book.get("reviews", []):
        name, count = review["name"], review["count"]
        days = {event["DTSTART"].dt for event in held if str(event["SUMMARY"]) == name}
        assert len(days) == count, f"{name}: {len(days)} days, and the report has {count}"
        assert set(review.get("days", [])) <= {str(day) for day in days}, name
    for milestone in book.get("milestones", []):
        if "due" in milestone:
            due = datetime.date.fromisoformat(milestone["due"])
            assert any(event["DTEND"].dt - datetime.timedelta(days=1) == due and str(event["SUMMARY"]) == milestone["name"] for event in one), milestone
    return len(one), len(held)


wrong = 0
paths = sys.argv[1:]
for first, second, report in zip(paths[0::3], paths[1::3], paths[2::3]):
    try:
        many, held = checked(first, second, report)
        print(f"{Path(first).stem}: {many} events on {held} occasions")
    except AssertionError as why:
        wrong = 1
        print(f"{Path(first).stem}: {why}")
sys.exit(wrong)
