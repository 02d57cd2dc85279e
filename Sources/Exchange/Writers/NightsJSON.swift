import Formats
import Journal
import Nights

/// Nights as JSON, an object each: in one list, or a line each. docs/export.md has the members.
public struct NightsJSON: ExportWriter {
  /// The version of the members.
  public static let version = 1

  private let isLines: Bool
  private var isFirst = true

  /// A list, or lines.
  public init(lines isLines: Bool) { self.isLines = isLines }

  /// What stands before the first night.
  public mutating func beginning() -> [UInt8] { isLines ? [] : Array("[".utf8) }

  /// What stands after the last night.
  public mutating func end() -> [UInt8] { isLines ? [] : Array("\n]\n".utf8) }

  /// One night.
  public mutating func night(_ night: ExportedNight) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(night.entry.bytes.count + night.entry.bytes.count / 8 + 256)
    if !isLines { out += Array((isFirst ? "\n" : ",\n").utf8) }
    isFirst = false
    let isText = String(validating: night.entry.bytes, as: UTF8.self) != nil
    out += Array("{\"version\":\(NightsJSON.version),\"date\":\"\(night.date.iso)\",\"sections\":[".utf8)
    for (index, section) in night.sections.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      NightsJSON.write(section, in: night.entry, isText: isText, to: &out)
    }
    out += Array("]".utf8)
    if !isText { out += Array(",\"bytes\":\"\(Base64.text(night.entry.bytes))\"".utf8) }
    out += Array((isLines ? "}\n" : "}").utf8)
    return out
  }

  private static func write(_ section: Section, in entry: Entry, isText: Bool, to out: inout [UInt8]) {
    out += Array("{\"time\":".utf8)
    out += Array((section.time.map { "\"\($0.text)\"" } ?? "null").utf8)
    if let offset = section.utcOffset {
      out += Array(",\"offset\":\"\(Moment.offsetText(offset))\"".utf8)
    }
    out += Array(",\"name\":".utf8)
    JSONString.append(section.name, to: &out)
    out += Array(",\"fields\":[".utf8)
    for (index, field) in section.fields.enumerated() {
      out += Array((index > 0 ? ",{\"key\":" : "{\"key\":").utf8)
      JSONString.append(field.key, to: &out)
      out += Array(",\"value\":".utf8)
      JSONString.append(field.value, to: &out)
      out.append(UInt8(ascii: "}"))
    }
    out += Array("],\"text\":".utf8)
    let prose = entry.prose(of: section)
    JSONString.append(isText && isValid(prose) ? prose : Array(String(decoding: prose, as: UTF8.self).utf8), to: &out)
    out.append(UInt8(ascii: "}"))
  }

  /// An escape in a file that is UTF-8 can stand for a byte that is not.
  private static func isValid(_ prose: [UInt8]) -> Bool { String(validating: prose, as: UTF8.self) != nil }
}
