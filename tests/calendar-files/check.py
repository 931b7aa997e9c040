"""Reads calendar files with icalendar and compares them with the dates beside them: check.py FOLDER."""

import datetime
import json
import pathlib
import sys
import zoneinfo

import icalendar

LONDON = zoneinfo.ZoneInfo("Europe/London")


def shown(start: datetime.date) -> str:
    """A day, or a time on the clock on the wall in London."""
    if not isinstance(start, datetime.datetime):
        return start.isoformat()
    assert start.tzinfo is not None, f"{start} stands in no time zone"
    wall = start.replace(tzinfo=None)
    offset = wall.replace(tzinfo=LONDON).utcoffset()
    assert start.utcoffset() == offset, f"{wall}: {start.utcoffset()} ahead, not {offset}"
    return wall.isoformat(timespec="minutes")


def main(folder: pathlib.Path) -> None:
    files = sorted(folder.glob("*.ics"))
    assert files, f"{folder} holds no calendar file"
    events = 0
    for file in files:
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
        found = sorted(shown(event.decoded("DTSTART")) for event in calendar.walk("VEVENT"))
        wanted = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        assert found == wanted, f"{file.name}: {found} instead of {wanted}"
        events += len(found)
    print(f"icalendar read {len(files)} calendar files, with {events} events in them")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
