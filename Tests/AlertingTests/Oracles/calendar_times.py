"""What Python's calendar says.

  fields ZONE            reads epoch seconds; says weekday (0 = Sunday), day, days of the month, month, year, minute of the day
  cron ZONE FIELDS       reads "epoch seconds back": the newest moment of the schedule in that stretch, or none
"""
import calendar
import datetime
import sys
import zoneinfo

UTC = datetime.timezone.utc


def local(seconds, zone):
    return datetime.datetime.fromtimestamp(seconds, UTC).astimezone(zone)


def fields(zone):
    for line in sys.stdin:
        t = local(int(line), zone)
        print(t.isoweekday() % 7, t.day, calendar.monthrange(t.year, t.month)[1], t.month, t.year, t.hour * 60 + t.minute)


def expand(text, low, high):
    values = set()
    for part in text.split(","):
        head, _, step = part.partition("/")
        if head == "*":
            first, last = low, high
        elif "-" in head:
            first, last = map(int, head.split("-"))
        else:
            first, last = int(head), high if step else int(head)
        values.update(range(first, last + 1, int(step or 1)))
    return values


def cron(zone, minute, hour, day, month, week):
    minutes, hours = expand(minute, 0, 59), expand(hour, 0, 23)
    days, months = expand(day, 1, 31), expand(month, 1, 12)
    weeks = {value % 7 for value in expand(week, 0, 7)}

    def on(date):
        by_day, by_week = date.day in days, date.isoweekday() % 7 in weeks
        both = day != "*" and week != "*"
        return date.month in months and (by_day or by_week if both else by_day and by_week)

    for line in sys.stdin:
        at, back = map(int, line.split())
        found = None
        date = local(at, zone).date()
        while found is None and date >= local(at - back, zone).date():
            if on(date):
                for h in sorted(hours):
                    for m in sorted(minutes):
                        # fold=0: the first of two; in a gap the offset from before it.
                        when = datetime.datetime(date.year, date.month, date.day, h, m, tzinfo=zone)
                        epoch = int(when.timestamp())
                        if at - back < epoch <= at:
                            found = epoch if found is None else max(found, epoch)
            date -= datetime.timedelta(days=1)
        print("none" if found is None else found)


zone = zoneinfo.ZoneInfo(sys.argv[2])
if sys.argv[1] == "fields":
    fields(zone)
else:
    cron(zone, *sys.argv[3:])
