import Benchmark
import Conversation
import Exchange
import Journal

/// The parsers of nights and of practices, what is remembered of nights, and what is written out of them.
func journalBenchmarks() {
  Benchmark("Journal: parse 12 weeks") { _ in
    for entry in Sample.entries { blackHole(Entry.parse(entry.bytes, date: entry.date)) }
  }
  Benchmark("Journal: remember 12 weeks") { _ in
    var memory = Memory()
    for entry in Sample.entries { memory.add(entry) }
    blackHole(memory)
  }
  Benchmark("Conversation: parse all practices") { _ in blackHole(Library(Sample.practices)) }
  Benchmark("Export: JSON, 12 weeks") { _ in
    var writer = NightsJSON(lines: false)
    var bytes = writer.beginning().count
    for entry in Sample.entries {
      if let night = ExportedNight(entry) { bytes += writer.night(night).count }
    }
    blackHole(bytes)
  }
}
