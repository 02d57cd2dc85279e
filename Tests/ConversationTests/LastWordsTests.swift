import Nights
import Testing

@testable import Conversation

@Suite("A nudge takes up who, where and when only where it is plainly said") struct LastWordsTests {
  private static let people = ["Priya", "Will", "Dr Osei", "Bea", "my sister", "therapist", "a peer", "May"]

  @Test(
    "Who",
    arguments: [
      ("I told Sarah about it.", "Sarah"), ("Then Priya, and after that nothing.", "Priya"),
      ("Dr Osei had gone home.", "Dr Osei"), ("I sat with Mrs Hale for a while.", "Mrs Hale"),
      ("My sister rang twice.", "your sister"), ("I did not call my mum.", "your mum"),
      ("Ahmed said it was fine.", "Ahmed"), ("Will came by with coffee.", "Will"), ("I texted May at last.", "May"),
      ("Bea knows.", "Bea"), ("I rang my friend, then slept.", "your friend"), ("I hugged Tom. Nobody saw.", "Tom"),
      ("my husband asked", "your husband"), ("First Sam said it, then Priya laughed.", "Priya"),
      ("my sister passed her exam", "your sister"), ("I told my wife, and was late", "your wife"),
      ("lost my keys, rang my friend", "your friend"), ("Priya has gone home", "Priya"),
      ("Father Thomas was there.", "Father Thomas"), ("Met Naomi on the stairs", "Naomi"),
    ])
  func who(_ text: String, _ person: String) { #expect(LastWords(text, people: Self.people).person == person) }

  @Test(
    "Nobody",
    arguments: [
      "Lady with Parkinson in 6.", "He has Crohn's and Addison's.", "I called Radiology and Radiology said no.",
      "Ortho said they would come.", "Told Pharmacy twice.", "Gave Zofran with Ativan.", "with Lupus", "with Sepsis",
      "Foley came out again.", "Hodgkin, they told him.", "The Appy in 12.", "3 patients and no lunch.",
      "Will I ever sleep?",
      "May be the worst day.", "I miss Sarah.", "Miss a dose and it shows.", "Told mum the baby was fine.",
      "Mum said he was feverish.", "His mother cried.", "a friend of theirs", "my brother in law the lawyer",
      "in my mother tongue", "Mrs Hale died at four.", "Sam told me she is dead.",
      "I told Sarah. Then the death certificate.",
      "My wife passed two years ago today.", "my mum passed away", "It was my brother's. My brother is gone.",
      "At her graveside with my sister.", "My dad. I lost my dad in March.", "Your late wife, they said to my brother.",
      "Monday came.", "Nothing came. Everyone laughed.", "Somebody said so.", "Security came and Triage called.",
      "The Attending said no.", "St Thomas called about the bed.", "ICU called.", "I asked Dr Google.",
      "Christmas came early with English weather.", "My therapist says hi. Therapist jokes.", "with Anki and Netflix",
      "Grace of God.", "sarah said", "told SARAH", "Epic told me the order was gone.", "Anesthesia said no.",
      "Rose at four.",
      "my patient's son asked", "with Covid", "Bell rang.", "Graves asked for a scan.", "", "...", "Dr",
    ])
  func nobody(_ text: String) { #expect(LastWords(text, people: Self.people).person == "") }

  @Test(
    "Where",
    arguments: [
      ("I cried in the stairwell.", "the stairwell"), ("They called it in bay 4.", "bay 4"),
      ("I hid in my office", "your office"),
      ("We stood in the linen cupboard and laughed.", "the linen cupboard"),
      ("down the corridor, again", "the corridor"),
      ("Sat in the car park for an hour.", "the car park"), ("I went into room 12.", "room 12"),
      ("left the ward at last", "the ward"),
      ("in the family room with the sister", "the family room"), ("two hours in theatre 3", "theatre 3"),
    ])
  func place(_ text: String, _ place: String) { #expect(LastWords(text, people: []).place == place) }

  @Test(
    "Nowhere",
    arguments: [
      "the patient in bed 4", "the appy in 12", "The ward is full.", "in the ward round", "the train of thought",
      "in the car", "the car hit the wall", "in bed", "the flat line", "my room for error", "no room 5 people",
      "discharged from the clinic", "the elephant in the room", "in bay", "Room 4 wants water.", "in room 4 or 5",
      "in the bathroom", "in the library of drugs", "bay 40000", "in bay 4 patients", "the operating room list",
      "in theatre",
      "She was in a ward.", "in his office", "bed 12 coded", "",
    ])
  func nowhere(_ text: String) { #expect(LastWords(text, people: []).place == "") }

  @Test(
    "When",
    arguments: [
      ("They called it at two.", "two"), ("at 14:02 it was over", "14:02"), ("home at 3am", "3am"),
      ("at four in the morning", "four in the morning"), ("awake since midnight", "midnight"),
      ("I ate at 2 pm", "2 pm"), ("at two and then again", "two"), ("Up at 5 in the morning.", "5 in the morning"),
      ("by noon nobody cared", "noon"), ("around 02:10 she woke", "02:10"),
    ])
  func hour(_ text: String, _ hour: String) { #expect(LastWords(text, people: []).hour == hour) }

  @Test(
    "At no time",
    arguments: [
      "GCS at 8 and falling", "running at 10 mg", "at 2 mg per kilo", "a pain at 7", "at one with it", "at one point",
      "at four weeks", "adrenaline 1:10 given", "2 patients", "in two hours", "at three percent", "the midnight oil",
      "after midnight mass", "two of them", "sats at 88", "at five of the beds", "I am done", "12 of 14", "John 11:35",
      "at six patients an hour", "at 25:10", "at 3:5", "aged four", "at nine months", "bed 2 am I right", "",
    ])
  func never(_ text: String) { #expect(LastWords(text, people: []).hour == "") }

  @Test(
    "Whoever was told all of it is not asked what else they should know",
    arguments: [
      ("I told Priya the lot.", true), ("I told Priya everything", true), ("told Priya all of it", true),
      ("I told Priya about it.", false),
    ])
  func toldAll(_ text: String, _ isTold: Bool) throws {
    var facts = Facts(night: try #require(.init(year: 2026, month: 11, day: 21)))
    facts.people = ["Priya"]
    var sitting = Sitting(library: shipped, start: "journal", facts: facts, seed: 3)
    _ = sitting.start()
    _ = sitting.receive(.line(text))
    var said: [String] = []
    for _ in 0..<12 {
      for case .say(let text, _) in sitting.receive(.line("?")) { said.append(text) }
    }
    #expect(said.contains("What else is there to say about Priya?"))
    #expect(said.contains("What does Priya not know about today?") == !isTold, "\(said)")
    #expect(said.contains("What would you like Priya to know?") == !isTold)
  }

  @Test("A page of a million letters is followed by its end, at once") func long() throws {
    let text =
      String(repeating: "The corridor was long and grey. ", count: 30_000) + "Then I told Priya in the stairwell."
    var facts = Facts(night: try #require(.init(year: 2026, month: 11, day: 21)))
    facts.people = ["Priya"]
    var sitting = Sitting(library: shipped, start: "journal", facts: facts, seed: 3)
    _ = sitting.start()
    let start = ContinuousClock.now
    _ = sitting.receive(.pasted(text))
    var said: [String] = []
    for _ in 0..<12 {
      for case .say(let text, _) in sitting.receive(.line("?")) { said.append(text) }
    }
    #expect(said.contains { $0.contains("Priya") || $0.contains("stairwell") })
    #expect(!said.contains { $0.contains("long and grey") && $0.count > 90 })
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}
