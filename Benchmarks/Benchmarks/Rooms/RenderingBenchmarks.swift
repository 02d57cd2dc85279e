import Benchmark
import Report

/// A review in each of its forms.
func renderingBenchmarks() {
  let review = Sample.review
  Benchmark("Report: text") { _ in blackHole(TextReport(review).lines) }
  Benchmark("Report: HTML page") { _ in
    blackHole(try HTMLReport(review, template: Sample.template, style: Sample.style, version: "0", inert: { $0 }))
  }
  Benchmark("Report: JSON") { _ in blackHole(JSONReport(review).text) }
}
