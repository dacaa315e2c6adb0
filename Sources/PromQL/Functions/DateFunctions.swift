/// What the calendar says of moments, in UTC.
let dateFunctions: [Function] = [
  DatePart.function("minute") { Double($0.minute) },
  DatePart.function("hour") { Double($0.hour) },
  DatePart.function("day_of_week") { Double($0.weekday) },
  DatePart.function("day_of_month") { Double($0.day) },
  DatePart.function("day_of_year") { Double($0.dayOfYear) },
  DatePart.function("days_in_month") { Double($0.daysInMonth) },
  DatePart.function("month") { Double($0.month) },
  DatePart.function("year") { Double($0.year) },
  .whole("time", [], 0...0, .scalar) { _, moment, _ in .scalar(Double(moment.time) / 1000) },
]

/// A moment's date and time of day.
struct DatePart {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int
  /// 0 is Sunday.
  let weekday: Int

  static func function(_ name: String, _ part: @escaping @Sendable (DatePart) -> Double) -> Function {
    .whole(name, [.vector], 0...1) { (call, moment, run) throws(EvaluationError) in
      guard !call.arguments.isEmpty else {
        return .vector([Sample(labels: .empty, value: part(DatePart(seconds: Double(moment.time) / 1000)))])
      }
      return .vector(try call.mapped(moment, run) { part(DatePart(seconds: $0)) })
    }
  }

  /// The date of seconds since 1970. What no calendar reaches is taken to its end.
  init(seconds: Double) {
    let bounded = seconds.isNaN ? 0 : max(-1e15, min(1e15, seconds))
    let whole = Int(bounded)
    let days = (whole - ((whole % 86_400 + 86_400) % 86_400)) / 86_400
    let rest = whole - days * 86_400
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    weekday = ((days + 4) % 7 + 7) % 7
    // Years begin in March here, so that the leap day is the last.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  private var isLeapYear: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  var daysInMonth: Int {
    switch month {
    case 2: isLeapYear ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  var dayOfYear: Int {
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
    return before + day + (month > 2 && isLeapYear ? 1 : 0)
  }
}
