"""Asks Python's zoneinfo about moments around every change of the clocks, and about random ones.

Arguments: a seed, then zones. Output, tab-separated: zone, moment, day, and the first seconds of the day, the next
day, the ISO week, the next week, the month, the next month, the clock hour; then ISO 8601 text.
"""
import random
import sys
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo


def midnight(day, zone):
    return int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp())


def hour_start(moment, zone):
    at = moment - moment % 60
    while True:
        here = datetime.fromtimestamp(at, zone)
        before = datetime.fromtimestamp(at - 60, zone)
        if here.minute == 0 or here.utcoffset() != before.utcoffset():
            return at
        at -= 60


def changes(zone):
    """Hours in which the offset changes, from 1990 to 2036."""
    found, at, step = [], 631152000, 86400 * 3
    while at < 2082758400:
        if datetime.fromtimestamp(at, zone).utcoffset() != datetime.fromtimestamp(at + step, zone).utcoffset():
            low, high = at, at + step
            while high - low > 1:
                middle = (low + high) // 2
                if datetime.fromtimestamp(middle, zone).utcoffset() == datetime.fromtimestamp(at, zone).utcoffset():
                    low = middle
                else:
                    high = middle
            found.append(high)
        at += step
    return found


def main():
    chance = random.Random(int(sys.argv[1]))
    for name in sys.argv[2:]:
        zone = ZoneInfo(name)
        moments = [chance.randrange(500000000, 2082758400) for _ in range(150)]
        for change in changes(zone):
            moments += [change + d for d in (-86400, -3600, -1, 0, 1, 1799, 3600, 40000)]
        for moment in moments:
            local = datetime.fromtimestamp(moment, zone)
            day = local.date()
            monday = day - timedelta(days=day.weekday())
            first = day.replace(day=1)
            following = (first + timedelta(days=32)).replace(day=1)
            starts = [day, day + timedelta(days=1), monday, monday + timedelta(days=7), first, following]
            text = local.isoformat() if name != "UTC" else local.strftime("%Y-%m-%dT%H:%M:%SZ")
            print(name, moment, (day - date(1970, 1, 1)).days, *[midnight(s, zone) for s in starts],
                  hour_start(moment, zone), text, sep="\t")


main()
