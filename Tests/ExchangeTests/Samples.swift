import Nights

@testable import Exchange

/// Files as other programs write them, with words of our own.
enum Samples {
  static let jrnl = """
    [2026-11-20 10:14:00 PM] Called it at two. Then back to the discharge @priya #nights
    Second para here.

    ## 22:00 not a heading
    slept: not a field

    [2026-11-21 01:40:00 AM] I'm fine. *
    Everyone was fine.

    [2026-11-22] Only a day.
    [not a date] stays
     [2026-11-22 09:00] so does this

    """

  static let jrnlJSON = #"""
    {
      "tags": {"@priya": 1, "#nights": 1},
      "entries": [
        {
          "title": "Called it at two. Then back to the discharge @priya #nights",
          "body": "Second para here.\n\n## 22:00 not a heading\nslept: not a field",
          "date": "2026-11-20",
          "time": "22:14",
          "tags": ["#nights", "@priya"],
          "starred": false
        },
        {"title": "I'm fine.", "body": "Everyone was fine.", "date": "2026-11-21", "time": "01:40", "tags": [], "starred": true}
      ]
    }
    """#

  static let dayOne = #"""
    {
      "metadata" : { "version" : "1.0" },
      "entries" : [
        {
          "creationDate" : "2026-11-21T03:14:00Z",
          "timeZone" : "America\/New_York",
          "text" : "They called it at two\\.\n\n![](dayone-moment:\/\/1A2B)\n\nI wanted to sit down \\(and did\\)\\!",
          "tags" : [ "ward", "bay 4" ],
          "starred" : true,
          "photos" : [ { "identifier" : "1A2B", "type" : "jpeg" } ],
          "location" : { "placeName" : "Ward", "latitude" : 1.5, "longitude" : -0.25 },
          "uuid" : "0123456789ABCDEF0123456789ABCDEF"
        },
        {
          "creationDate" : "2026-11-22T12:00:00Z",
          "timeZone" : "Europe\/London",
          "isAllDay" : true,
          "richText" : "{\"contents\":[{\"text\":\"Walked \"},{\"embeddedObjects\":[]},{\"text\":\"by the river.\"}]}"
        },
        { "timeZone" : "Europe\/London", "text" : "no date" }
      ]
    }
    """#

  static let org = """
    #+TITLE: Journal

    * Friday, 11/20/2026                                         :ward:
      :PROPERTIES:
      :CREATED:  20261120
      :END:
    ** 22:14 They called it at two                              :bay4:
    I wanted to sit down.
    *** deeper stays text
    ** 23:50 Later
    * Saturday, 11/21/2026
      :PROPERTIES:
      :CREATED:  20261121
      :END:
    Loose words.
    """

  static let dailyNote = """
    ---
    tags: [ward, "bay 4"]
    mood: grey
    ---
    # Friday

    Loose words.

    ```
    ## 10:00 in a fence
    ```

    ## 22:14 After the shift

    I wanted to sit down.

    ## Not a time
    stays
    """

  static let text = """
    My diary

    2026-11-20
    They called it at two.

    I wanted to sit down.

    21 November 2026, 01:40
    I'm fine.
    Nov 22nd, 2026: Slept.
    2026-11-23 was hard, she said.
    """
}

extension ForeignReading {
  /// Each entry as a short line.
  var lines: [String] {
    entries.map { entry in
      let when =
        switch entry.when {
        case .night(let date, let time, _): "\(date.iso)\(time.map { " \($0.text)" } ?? "")"
        case .clock(let date, let time): "\(date.iso)T\(time.text)"
        case .instant(let seconds, let zone): "@\(seconds) \(zone ?? "-")"
        case .dayOfInstant(let seconds, let zone, let time):
          "day @\(seconds) \(zone ?? "-")\(time.map { " \($0.text)" } ?? "")"
        }
      let tags = entry.tags.isEmpty ? "" : " {\(entry.tags.joined(separator: ", "))}"
      return "\(entry.line) \(when)\(tags) \(entry.text.split(separator: "\n").joined(separator: " / "))"
    }
  }

  var told: [String] { problems.map { "\($0.line):\($0.column) \($0.isLoss) \($0.reason)" } }
}
