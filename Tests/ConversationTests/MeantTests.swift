import Conversation
import Nights
import Testing

/// What is meant by an answer in a person's own words: a yes, a no, or not plain, so that it is asked once more.
@Suite("What an answer in other words is taken for") struct MeantTests {
  /// Plays answers, then Enter to the end. What was kept, and whether something was asked once more.
  func play(
    _ script: String, _ answers: [String], _ change: (inout Facts) -> Void
  ) throws -> (kept: [SectionContent], said: [String]) {
    var facts = Facts(night: try #require(CivilDate(iso: "2026-11-21")))
    change(&facts)
    var sitting = Sitting(library: shipped, start: script, facts: facts, seed: 1)
    var (kept, said): ([SectionContent], [String]) = ([], [])
    var open = answers[...]
    var effects = sitting.start()
    while !sitting.isOver {
      var next: Input?
      for effect in effects {
        if case .finish(let section) = effect {
          kept.append(section)
          next = .kept(path: "p")
        }
        if case .say(let text, _) = effect { said.append(text) }
        if case .mirror = effect { next = .shown([]) }
      }
      effects = sitting.receive(next ?? .line(open.popFirst() ?? ""))
    }
    return (kept, said)
  }

  func field(_ key: String, _ kept: [SectionContent]) -> String? {
    kept.lazy.flatMap(\.fields).first { $0.key == key }?.value
  }

  private func expect(_ kind: Facts.Standing.Kind, _ text: String, _ answer: String, _ meant: String) throws {
    let (kept, said) = try play("\(kind.rawValue)-kept", [answer]) { $0.asked = [.init(kind, text)] }
    let isAskedAgain = said.contains("Closer to yes, or closer to no? Enter leaves it open.")
    #expect((isAskedAgain ? "?" : field("kept", kept)) == meant, "\(kind): \(answer)")
  }

  @Test(arguments: [
    ("?", ["was stuck in theatre till ten", "was late", "I was called back in", "kept late by the boss"]),
    ("?", ["kept getting bleeped", "was on call so n/a", "did an hour", "once", "yeah, right", "yeah not really"]),
    ("yes", ["fuck yes", "hell yes", "god yes", "done", "I have done yes"]), ("no", ["god no", "fuck no", "no didnt"]),
    ("?", ["never broke it", "kept it, not wholly", "mostly", "no, kept it"]),
    ("?", ["yes but stayed till nine", "yes for about an hour then stayed till nine", "n yeah broke it", "yeah half"]),
    ("?", ["yeah I wish", "yeah, meant to", "yes tomorrow", "yep will do", "yeah as if", "forget it, I kept it"]),
    ("yes", ["yes, home by seven", "yep, all five days", "Yeah. It held.", "yup left on time"]),
    ("yes", ["yes", "yeah", "yep, mostly", "yes I did", "I did", "kept it", "y - just", "did it."]),
    ("no", ["no", "nope", "not really", "not once", "no, the rota got me", "hardly", "nah, no chance"]),
    ("no", ["nope, studied till 1", "nah had to finish notes", "no I had a late admission", "no, never managed it"]),
    ("no", ["nope. too tired", "n, on call", "no because the list ran over", "nah, couldn't", "no, didn't even try"]),
    ("?", ["kind of", "half of it", "sort of, til 10", "no, well, sort of", "no idea", "nope, only on tuesday"]),
    ("?", ["no problem, kept it", "no bother", "no wait, I did", "nah it was fine", "no clue", "nope, dunno"]),
    ("let it go", ["drop it", "let it go", "nah, drop it"]),
    (
      "let it go",
      [
        "stop asking", "stop asking me this", "no and stop asking", "no and dont ask again", "please stop asking",
        "can you stop asking about this", "no. please don't ask me again", "stop asking me", "no more questions",
      ]
    ),
    (
      "no",
      ["no lol", "nope lol", "haha no", "never", "of course not", "it wasnt", "it wasn't", "broke it", "I didn't"]
    ),
    ("yes", ["of course", "yes lol", "it was", "always", "lol yeah", "every night", "it was kept"]),
    ("-", ["off today", "was off", "day off", "on leave", "I was off today lol", "wasn't working", "on annual leave"]),
    (
      "?",
      [
        "it wasn't broken", "lol", "sorry", "of course, why", "it was never kept long", "never better", "was", "today",
        "off course",
      ]
    ),
  ])
  func aBoundary(_ meant: String, _ answers: [String]) throws {
    for answer in answers { try expect(.boundary, "home by 7 on Thursdays", answer, meant) }
  }

  @Test(arguments: [
    ("?", ["not once", "did an hour", "not at all", "never", "no phones at all", "not today", "barely", "did it"]),
    ("yes", ["yes", "kept it", "yep, all week"]), ("no", ["no", "not really"]),
    ("no", ["nope, studied till 1", "nah had to finish notes", "no, the rota got me"]),
    ("?", ["nope, not once", "nope, stayed off it", "nah, none at all", "no, didn't touch it"]),
    ("?", ["always", "every night", "was off", "off today", "done", "I have done", "no didn't touch it"]),
    ("yes", ["of course", "yes lol", "it was"]),
    ("no", ["no lol", "of course not", "it wasnt", "broke it"]),
  ])
  func aBoundaryThatSaysWhatIsNotToBe(_ meant: String, _ answers: [String]) throws {
    for text in ["no docman after nine", "don\u{2019}t open email in bed", "off the phone by ten"] {
      for answer in answers { try expect(.boundary, text, answer, meant) }
    }
  }

  @Test(arguments: [
    ("?", ["was too tired", "was on nights all week", "was going to", "little chance of that", "some hope"]),
    (
      "?",
      ["yeah I wish", "yeah, meant to", "yes tomorrow", "yep will do", "yes, if only", "yes but once", "y, nearly"]
    ),
    ("yes", ["yes, an hour on sunday", "yeah I swam", "yep went to the river"]),
    ("?", ["a bit, but not really", "couldn't have been better", "nearly", "once again work won", "no, did it twice"]),
    ("yes", ["yes", "yep, twice", "a bit", "once", "twice, both short", "I did", "some of it", "mostly"]),
    ("no", ["no", "not really", "nope, nights all week", "none", "no time", "nah had exams", "no we had no car"]),
    ("?", ["kind of", "half of it", "no idea", "no, well, a bit"]),
    ("let it go", ["stop asking", "no and stop asking", "no and dont ask again", "stop asking about it"]),
    ("?", ["I had to stop asking for swaps", "they never stop asking for more", "couldn't stop asking for it"]),
    ("no", ["no lol", "nope lol", "never", "of course not", "there wasnt"]),
    ("yes", ["of course", "yes lol", "there was", "always"]), ("?", ["lol", "was off"]),
  ])
  func whatRestores(_ meant: String, _ answers: [String]) throws {
    for answer in answers { try expect(.recovery, "the river", answer, meant) }
  }

  @Test(arguments: [
    ("?", ["I was called away", "did nights", "spoke to dad", "called, no answer", "talked with dad", "yes and no"]),
    (
      "?",
      ["we should have talked", "we never talked", "texted", "called the ward all night", "once he sent a message"]
    ),
    ("yes", ["yes", "yes, a bit on sunday", "we talked", "we talked for an hour", "spoke, briefly"]),
    (
      "?",
      [
        "yes tomorrow", "yep will do", "yeah as if", "yeah I wish", "yeah meant to", "wish we talked",
        "yes, but by text",
      ]
    ),
    ("yes", ["called her", "I did", "twice", "yeah I called her", "yes over lunch", "yep, on sunday"]),
    ("no", ["no", "not really", "nope, nights", "nah she was away", "no I missed her again", "nope, never called"]),
    ("?", ["kind of", "half", "no, she rang me", "nope, we talked on the bus"]),
    ("no", ["no lol", "nope lol", "never", "of course not", "we didn't"]), ("yes", ["of course", "yes lol", "we did"]),
    ("let it go", ["she died", "Mum died in June", "no, she passed away"]),
    ("let it go", ["stop asking", "can you stop asking about my mum", "no and stop asking", "dont ask me again"]),
    ("?", ["she told me to stop asking", "mum didn't stop asking about it", "stop asking her, they said"]),
    (
      "no",
      [
        "no didnt ring", "didnt ring", "didn't call her", "didnt ring mum this week", "I haven't called",
        "no never rang",
      ]
    ),
    ("no", ["never got to talk", "couldn't get to ring", "no haven't talked", "god no", "it didn't happen"]),
    ("yes", ["fuck yes", "hell yeah we did"]),
    ("?", ["didn't ring, saw her", "didn't talk long", "ring her"]),
  ])
  func aTalk(_ meant: String, _ answers: [String]) throws {
    for answer in answers { try expect(.outside, "Mum", answer, meant) }
  }

  /// What cannot be read is asked once more. A second answer is read, or stays as it was typed and is told apart from
  /// one that was passed over.
  @Test(arguments: [
    ("yes", ["mostly", "yeah but only half the week really", "yes, late but did", "closer to yes"]),
    ("no", ["nope, studied till 1", "nah had to finish notes", "more of a no", "no, well, a bit of it"]),
    ("let it go", ["let it go", "drop it"]), ("-", ["", ".", "n/a"]),
    ("?", ["half of it", "sort of, til 10", "hm", "no idea", "yeah I wish", "yes and no"]),
  ])
  func askedOnceMore(_ meant: String, _ answers: [String]) throws {
    let asked: [(Facts.Standing.Kind, String)] = [
      (.boundary, "home by 7"), (.recovery, "the river"), (.outside, "Mum"),
    ]
    for (kind, text) in asked {
      for answer in answers {
        let (kept, _) = try play("\(kind.rawValue)-kept", ["hm, that", answer]) { $0.asked = [.init(kind, text)] }
        let isRead = field("kept", kept) == meant
        #expect(isRead, "\(kind): \(answer): \(kept)")
        if meant != "?" { continue }
        #expect(kept.first?.paragraphs.suffix(1) == [answer], "\(kind): \(kept)")
      }
    }
  }

  @Test(arguments: [
    ("yes", ["I told her on Sunday and she cried", "yep, told her"]),
    ("not yet", ["nope, lost my nerve", "no, nights"]),
    ("let go", ["never mind", "let it go", "stop asking", "no. stop asking"]),
    ("-", [""]), ("?", ["hm", "half of it", "sort of"]),
  ])
  func aPromiseIsAskedAfterOnceMore(_ meant: String, _ answers: [String]) throws {
    for answer in answers {
      let (kept, _) = try play("promise", ["well", answer]) { facts in
        facts.promises = [.init(who: "Sam", say: "I'm not okay.", when: "", made: facts.night.adding(days: -3))]
      }
      #expect(field("told", kept) == meant, "\(answer): \(kept)")
    }
  }

  /// By a pipe each answer stands under its own question, whether the one before it was read or not.
  @Test func byPipeNothingIsAskedTwice() throws {
    for kind in [Facts.Standing.Kind.boundary, .recovery, .outside] {
      let (kept, said) = try play("night", ["hm, that", "5.5", "no"]) { facts in
        (facts.byPipe, facts.nightsWritten, facts.checkIn) = (true, 20, ["slept"])
        facts.asked = [.init(kind, "the river")]
      }
      #expect(field("kept", kept) == "?" && field("slept", kept) == "5.5 h", "\(kept)")
      #expect(!said.contains { $0.hasPrefix("Closer to yes") })
    }
    let (kept, _) = try play("check-in", ["hm", "13"]) { facts in
      (facts.byPipe, facts.nightsWritten, facts.checkIn) = (true, 20, ["slept", "worked"])
    }
    #expect(field("slept", kept) == "hm" && field("worked", kept) == "13 h", "\(kept)")
  }

  /// Telling is offered: a no to what somebody is to know, or to when, promises nothing, and no word of it is lost.
  @Test func aNoToTelling() throws {
    func told(_ answers: [String]) throws -> (promises: Bool, words: [String]) {
      let (kept, said) = try play("truth", ["Priya", "Fine.", "I am lost.", "/done"] + answers) { _ in }
      let promises =
        field("say", kept) != nil || field("when", kept) != nil || said.contains { $0.contains("I will ask") }
      return (promises, kept.flatMap(\.paragraphs))
    }
    for no in [
      "nothing, I can't tell her that", "nothing", "No.", "none of it", "I don't know", "idk yet",
      "not ready to tell her",
      "i cant tell her", "nothing yet", "not sure", "never", "don't want her to worry", "I'd rather not",
    ] {
      #expect(try told([no]) == (false, [no]), "\(no)")
      #expect(try told(["I'm lost.", no]) == (false, ["I'm lost.", no]), "\(no)")
    }
    for no in ["never", "I don't think I will", "not sure", "no", "idk", "dont know how", "not yet"] {
      #expect(try told(["I'm lost.", "", no]) == (false, ["I'm lost.", no]), "\(no)")
    }
    for message in [
      "No, I am not okay.", "I can't go on like this.", "I don't know how to say this, but I am not fine.",
      "Nothing feels real.",
      "I can't tell you how tired I am.", "I'm not ready to go back.", "I don't want to be here", "never felt so alone",
    ] { #expect(try told([message, "", "friday"]).promises, "\(message)") }
    for when in ["", "friday", "not before friday", "by text", "soon", "no idea, maybe sunday"] {
      #expect(try told(["I'm lost.", "", when]).promises, "\(when)")
    }
  }

  /// What gave way is named where a yes or a no was asked for: it does not stand as an answer that it holds.
  @Test(
    arguments: [
      (["not really", "sleep, people"], "no"), (["sleep, people"], "no"), (["depends", "sleep, people"], "no"),
      (["sleep is fine"], nil), (["yeah mostly"], "yes"), (["not at all. sleep went"], "no"),
    ] as [([String], String?)])
  func layerOne(_ answers: [String], _ holds: String?) throws {
    let (kept, said) = try play("behind", ["Asha", "3"] + answers) { _ in }
    #expect(field("layer 1 holds", kept) == holds, "\(answers): \(kept)")
    #expect(said.contains { $0.hasPrefix("Then nothing goes on top") } == (holds == "no"), "\(answers)")
  }

  @Test(arguments: [
    ("no", ["no thanks", "not now", "not tonight", "no ta", "nope im done", "nah, I'm good", "no.", "maybe later"]),
    ("yes", ["yes please", "yeah go on then", "sure", "ok", "y", "why not, go on"]),
    ("?", ["hm", "yeah nah", "ok no", "what is that"]),
  ])
  func oneMoreThing(_ meant: String, _ answers: [String]) throws {
    for answer in answers {
      let (kept, said) = try play("night", ["", "A slow Saturday.", "/done", answer, "", "", "", ""]) { facts in
        facts.nightsWritten = 20
        facts.keptUp = [.boundary: "home by seven", .outside: "Mum"]
      }
      let isAskedAgain = said.contains("One of the words shown. The first letter will do.")
      let isTaken = said.contains { $0.contains("leaves you better") || $0.contains("you breathe out") }
      #expect((isAskedAgain ? "?" : isTaken ? "yes" : "no") == meant, "\(answer): \(said)")
      #expect(kept.flatMap(\.paragraphs).allSatisfy { $0 == "A slow Saturday." || meant == "?" }, "\(answer): \(kept)")
    }
  }

  /// A yes or no of the check-in with more behind it, and how something left the person.
  @Test(arguments: [
    ("yes", ["fuck yes", "hell yeah", "oh yes", "yes lol"]), ("no", ["god no", "fuck no", "hell no", "oh god no"]),
    ("?", ["god knows", "fuck off", "god yes no", "sorry, god"]),
    ("yes", ["yes, YouTube", "yep, rang mam", "yes rang mam", "y - an hour", "yes. by phone"]),
    ("no", ["no, asleep", "nope. early start", "n, asleep by ten"]),
    ("?", ["no idea", "yes, but only by text", "yes and no", "no, well yes", "yes, not really", "yeah right", "1.5"]),
  ])
  func aYesWithMore(_ meant: String, _ answers: [String]) throws {
    for answer in answers {
      let kept = try play("check-in", [answer]) { $0.checkIn = ["outside"] }.kept
      #expect(field("outside", kept) ?? "?" == meant, "\(answer)")
      #expect(kept.flatMap(\.paragraphs) == [answer], "\(answer)")
    }
  }

  @Test(arguments: [
    ("tea, worse", ["worse, I slept by 2", "worse. phone till 2", "much worse", "a bit worse"]),
    ("tea, better", ["much better", "better, slept", "a little better"]), ("tea, same", ["the same", "same really"]),
    ("tea", ["no better", "not worse", "better than worse", "dunno", "could be better", "better or the same"]),
  ])
  func howItLeftThem(_ meant: String, _ answers: [String]) throws {
    for answer in answers {
      let (kept, said) = try play("check-in", ["tea", answer]) { $0.checkIn = ["rest"] }
      #expect(field("rest", kept) == meant, "\(answer)")
      #expect(said.contains("One word: better, same or worse.") == (meant == "tea"), "\(answer)")
      #expect(kept.contains { $0.paragraphs == [answer] }, "\(answer): \(kept)")
    }
  }

  @Test("A page of a million letters is looked at at once") func aPastedPage() throws {
    var facts = Facts(night: try #require(CivilDate(iso: "2026-11-21")))
    facts.asked = [.init(.boundary, "home by seven")]
    let text = String(repeating: "The corridor was long and grey. ", count: 32_000)
    var sitting = Sitting(library: shipped, start: "boundary-kept", facts: facts, seed: 1)
    _ = sitting.start()
    let start = ContinuousClock.now
    _ = sitting.receive(.pasted(text))
    // Whatever the machine has to do: looked at once for each sentence, it would take an hour.
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  private func told(_ answers: [String]) throws -> (kept: [SectionContent], said: [String]) {
    try play("promise", answers) {
      $0.promises = [.init(who: "Hannah", say: "I am lost.", when: "tomorrow", made: $0.night.adding(days: -1))]
    }
  }

  @Test(arguments: [
    (
      "yes",
      [
        "yeah but not all of it", "yep, not everything", "yeah mostly, not the drinking", "yes I did", "yep, today",
        "I did", "did it yesterday",
      ]
    ),
    (
      "yes",
      [
        "yeah told her. she wants me to come home for the weekend",
        "Yes, by God's grace I have told him everything and he listened, he did not rush me at all",
        "yes she cried and cried and then i cried", "told her. she did not say much",
        "I told him, I do not want to talk about it", "yes told Hannah. she will come on friday", "told Hannah",
      ]
    ),
    (
      "?",
      [
        "no wait yes", "no sorry yes", "nope sorry yep", "no wait i did", "no bother, done it", "did, not great",
        "i meant dec not Hannah", "yes told her, no wait I didn't", "told her to go. not proud",
        "yes told her nothing. she did not ask", "yeah. tomorrow", "yes and no", "Yes. I told dad, not her",
        "yes she told me. I did not ask", "told him I would. not yet",
      ]
    ),
    ("not yet", ["no I did not", "no, haven't done it", "no bother", "not done", "I never did"]),
    ("yes", ["fuck yes", "hell yes", "god yeah", "done", "I have done yes", "I've done", "yup. shat myself but yup"]),
    ("yes", ["yeah, scared but yes", "shat myself but yes"]), ("not yet", ["fuck no", "god no", "hell no"]),
    ("?", ["yes but no", "scared but yes tomorrow", "not yet but yes I will", "yup, nearly but yup"]),
    ("yes", ["told her most of it", "yeah half of it", "said it to her face, told her everything"]),
    (
      "yes",
      [
        "told her", "I told her", "we told him yesterday", "yes, told her on friday", "I've told them", "spoke to her",
        "yes it was hard but I did it",
      ]
    ),
    ("let go", ["no longer want to", "never mind, it's over", "never mind.", "forget it", "leave it", "no, drop it"]),
    ("?", ["No longer scared. I told him everything", "never mind the nerves, I told her", "no longer scared"]),
    (
      "?",
      ["not any more a secret, I told her", "forget it, I told her already", "leave it, told him", "never mind yet"]
    ),
    ("?", ["yes still want to, it was all too much today", "yeah, as if I had half the nerve", "yes, tomorrow"]),
    ("?", ["yep planning to, most likely friday", "she told me to leave it", "yes friday", "yeah she told me off"]),
    (
      "?",
      ["he said it was fine", "they told her", "yeah I wish", "yes I mean to", "yep, going to", "will have told her"]
    ),
    ("not yet", ["no, tomorrow", "not yet, I will on friday", "no, I meant to", "didn't, wanted to"]),
    ("let go", ["not any more", "no, not any more", "no and I don't want to", "no longer want to"]),
    ("let go", ["I changed my mind", "nah, dont want to", "let it go", "no, I don't want to any more"]),
    ("not yet", ["not yet", "no", "did not dare", "haven't", "no, I lost my nerve"]),
    ("not yet", ["no lol", "nope lol", "never", "of course not"]), ("yes", ["of course", "yes lol", "definitely"]),
    ("?", ["it was", "broke it", "always", "lol"]),
    (
      "yes",
      [
        "told hannah everything, she came over", "told hannah only", "aye", "aye, told her", "rang her and told her",
        "she rang and I told her", "talked to hannah on Sunday", "I told Hannah before she died",
      ]
    ),
    (
      "let go",
      [
        "she died", "Hannah died on Sunday. I never got to.", "she passed away last week", "died",
        "no, she\u{2019}s dead",
        "we buried her on Friday", "couldn't, she died", "she died before I told her",
        "I wish I had told her, she died", "was at her funeral",
        "Hannah\u{2019}s dead", "she was found dead on Sunday", "RIP Hannah", "she's no longer with us",
      ]
    ),
    (
      "not yet",
      ["nan died. it was her funeral, so no", "no, a patient died", "no, my phone died", "no, she was dead tired"]
    ),
    (
      "?",
      [
        "she was dead on her feet", "hannah is dead chuffed", "shes dead to the world", "she passed on it",
        "she died in the game",
      ]
    ),
    ("?", ["told her sister", "I wish she was dead", "the chaplain told her", "dad told hannah", "her dad died"]),
    (
      "?",
      [
        "half", "yeah nah", "yes, not yet", "told the chaplain instead", "yeah not at all", "dunno",
        "did an extra shift", "I don't want to yet",
      ]
    ),
  ])
  func aPromise(_ meant: String, _ answers: [String]) throws {
    for answer in answers {
      let (kept, said) = try told([answer])
      let isAskedAgain = said.contains("One of these: yes, not yet, let it go. The first letter will do.")
      #expect((isAskedAgain ? "?" : field("told", kept)) == meant, "\(answer)")
    }
  }

  /// Somebody who is gone, or knows already, is asked about once, and not for a day.
  @Test(arguments: [
    "she knows", "Hannah knows already", "she quit", "she left the hospital", "no, she moved to Leeds", "she's gone",
    "she found out", "we broke up", "never got to, the funeral was Friday", "lost her in March",
  ])
  func nobodyToTellAnyMore(_ answer: String) throws {
    for (last, meant) in [
      ("y", "let go"), ("no", "not yet"), ("", "?"), ("I told her", "yes"), ("let it go", "let go"),
    ] {
      let (kept, said) = try told([answer, last])
      #expect(said.contains { $0.hasPrefix("Can it be") || $0.hasPrefix("Is it to be") }, "\(answer): \(said)")
      #expect(field("told", kept) == meant, "\(answer), \(last): \(kept)")
    }
  }

  @Test(arguments: [
    "she left early", "she knows I am tired but not the rest", "she went home before I could", "she's gone home",
    "no, she left for the day", "she doesn't know",
  ])
  func whoWasAwayTonightIsStillThere(_ answer: String) throws {
    #expect(try !told([answer]).said.contains { $0.hasPrefix("Can it be") || $0.hasPrefix("Is it to be") }, "\(answer)")
  }

  /// What follows a "no": let go, a day or a way, or asked once more.
  @Test(arguments: [
    (
      "let go",
      ["no", "I don't think so", "I don't want to", "not any more", "changed my mind", "not really", "never mind"]
    ),
    ("?", ["can't", "I doubt it", "she's blocked me", "what's the point", "dunno", "idk", "can\u{2019}t this week"]),
    ("?", ["no idea", "I don't want to yet", "ask me something else", "not on friday"]),
    ("?", ["drop it in her letterbox", "drop it by her desk", "never mind when, soon", "never mind, soon"]),
    ("?", ["forget it is hard, on a quiet day", "leave it by her door"]),
    (
      "let go",
      ["drop it", "forget it", "forget it, too late now", "leave it", "no longer want to", "not any more, no"]
    ),
    (
      "when",
      ["friday", "by text, friday", "when I see him", "next week", "soon", "after my exams", "over coffee on fri"]
    ),
    ("when", ["the 25th", "at the weekend", "Tuesday week", "maybe sunday"]),
    ("when", ["not before friday", "by phone, no text, friday", "I can't before friday", "don't know, maybe friday"]),
  ])
  func aDayOrARefusal(_ meant: String, _ answers: [String]) throws {
    for answer in answers {
      let (kept, said) = try told(["no", answer])
      let isAskedAgain = said.contains("Open, or let it go?") || kept.contains { $0.paragraphs == [answer] }
      let told = field("when", kept).map { $0 == answer ? "when" : $0 } ?? field("told", kept)
      #expect((isAskedAgain ? "?" : told) == meant, "\(answer): \(kept)")
    }
  }

  /// The day that a "not yet" comes with is taken; a day that is over, or that says why, is none.
  @Test(
    arguments: [
      ("Tuesday", ["not yet, tuesday", "no tuesday", "no, on tuesday", "nope. tuesday", "not yet, maybe tuesday"]),
      ("tomorrow", ["no, tomorrow", "not yet, tomorrow"]), ("3 December", ["not yet, 3 december"]),
      (
        nil,
        ["not yet", "no", "no, I was on nights till tuesday", "no, I meant to on friday", "not yet, not on friday"]
      ),
      (nil, ["not yet, she is away until friday", "no, had no time on thursday", "not yet. tonight"]),
    ] as [(String?, [String])])
  func aDayWithANo(_ day: String?, _ answers: [String]) throws {
    for answer in answers {
      let (kept, said) = try told([answer])
      #expect(field("told", kept) == "not yet" && field("when", kept) == day, "\(answer): \(kept)")
      #expect(
        said.contains { $0.hasPrefix("Do you still") || $0.hasPrefix("Is it still") } == (day == nil), "\(answer)")
    }
  }

  @Test func whatWasTypedInThePlaceOfAnAnswerIsKept() throws {
    #expect(try told(["dunno", "next week"]).kept.first?.paragraphs == ["dunno", "next week"])
    let later = try play("later", ["next week", ""]) { $0.putAside = [.init(time: "14:10", text: "code in bay 4")] }
    #expect(later.kept.first?.paragraphs == ["next week"])
  }

  @Test("Two slashes begin text at a short question, too") func twoSlashes() throws {
    let floors = try play("floors", ["//six", "/six"]) { _ in }
    #expect(field("sleep", floors.kept) == "/six")
    #expect(floors.said.contains { $0.hasPrefix("There is no /six.") })
  }

  /// The words of a finding are left alone only where that is said, not where the answer has a "not it" in it.
  @Test(arguments: [
    (
      true,
      [
        "not it", "no thats not it", "nah, not it", "nope not it", "its not it", "not  it", "not it at all mate",
        "nah thats not it lol",
        "not it it was a joke", "ok not it", "sorry not it", "not it though",
      ]
    ),
    (
      true, ["That\u{2019}s not it, I was joking.", "no that isn't it", "no, no, not it", "NOT IT!", "that was not it"]
    ),
    (
      false,
      [
        "it was him, not it", "whether or not it works", "it's hard, isn't it", "no", "no idea", "not its fault",
        "not it that hurt",
      ]
    ),
  ])
  func notIt(_ isDismissed: Bool, _ answers: [String]) throws {
    for answer in answers {
      var sitting = Sitting(
        library: shipped, start: "mirror", facts: Facts(night: try #require(CivilDate(iso: "2026-11-21"))), seed: 1)
      _ = sitting.start()
      _ = sitting.receive(.shown([Shown(signal: "numbness", quote: "I felt nothing.")]))
      let finish = sitting.receive(.line(answer)).compactMap { effect in
        if case .finish(let section) = effect { section } else { nil }
      }
      #expect(finish.first?.fields.first?.value.hasSuffix("(not it)") == isDismissed, "\(answer)")
    }
  }
}
