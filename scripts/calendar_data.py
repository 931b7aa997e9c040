#!/usr/bin/env python3
"""Writes the data that tests/calendar.rs holds the calendar against, from others' work.

    python3 -m venv .tools/calendar-data
    .tools/calendar-data/bin/pip install holidays==0.109 govuk-bank-holidays==0.19 tzdata==2026.6
    PYTHONTZPATH= .tools/calendar-data/bin/python scripts/calendar_data.py

It reads no network: the packages bring their own lists. The files under tests/data are committed, so that
the tests run without Python.
"""

import json
from datetime import date, datetime, timedelta, timezone
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays

DATA = Path(__file__).resolve().parent.parent / "tests" / "data"
SATURDAY = 5


def computed(first, last):
    """Weekday bank holidays by the package `holidays`, which lists those of weekends too.

    It has no New Year's Day for 1974, when that day was first a bank holiday in England and Wales.
    """
    listed = holidays.country_holidays("GB", subdiv="ENG", years=range(first, last + 1))
    days = sorted(day for day in listed if day.weekday() < SATURDAY and first <= day.year <= last)
    return {
        "package": f"holidays {version('holidays')}",
        "first_year": first,
        "last_year": last,
        "dates": [day.isoformat() for day in days],
    }


def announced():
    """GOV.UK's own list, as the package `govuk-bank-holidays` carries it."""
    text = files("govuk_bank_holidays").joinpath("bank-holidays.json").read_text()
    events = json.loads(text)["england-and-wales"]["events"]
    return {
        "package": f"govuk-bank-holidays {version('govuk-bank-holidays')}",
        "first_year": date.fromisoformat(events[0]["date"]).year,
        "last_year": date.fromisoformat(events[-1]["date"]).year,
        "holidays": [
            {
                "date": event["date"],
                "name": event["title"],
                "substitute": event["notes"] == "Substitute day",
            }
            for event in events
        ],
    }


def clock_changes(first, last):
    """Each instant at which the clocks in London change, in UTC, and the hours they are then ahead."""
    london = ZoneInfo("Europe/London")
    hour = datetime(first, 1, 1, tzinfo=timezone.utc)
    ahead = hour.astimezone(london).utcoffset()
    changes = []
    while hour.year <= last:
        now = hour.astimezone(london).utcoffset()
        if now != ahead:
            changes.append({"at": hour.strftime("%Y-%m-%dT%H:%M:%S"), "ahead": now // timedelta(hours=1)})
            ahead = now
        hour += timedelta(hours=1)
    return {
        "package": f"tzdata {version('tzdata')}, Europe/London",
        "first_year": first,
        "last_year": last,
        "changes": changes,
    }


def write(name, content):
    text = json.dumps(content, ensure_ascii=False, indent=1)
    (DATA / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    DATA.mkdir(parents=True, exist_ok=True)
    write(
        "holidays-england-and-wales.json",
        {"computed": computed(1975, 2100), "announced": announced()},
    )
    write("clock-changes-london.json", clock_changes(1974, 2100))
