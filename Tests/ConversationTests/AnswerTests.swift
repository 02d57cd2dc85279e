import Nights
import Testing

@testable import Conversation

@Suite("Answers are read the way people type them") struct AnswerTests {
  @Test(
    arguments: [
      ("5.5", 5.5), ("5,5", 5.5), ("5h30", 5.5), ("5:30", 5.5), ("5 h 30", 5.5), ("13", 13), ("13h", 13),
      ("6 hours", 6),
      ("12-13", 12.5), ("12–13", 12.5), (".5", 0.5), ("0", 0), ("24", 24), ("7.25 h", 7.25),
      ("~6", 6), ("about 6", 6), ("90 min", 1.5), ("7 h 30 min", 7.5), ("7h30m", 7.5), ("6 to 7", 6.5), ("6 h.", 6),
      ("5ish", 5), ("five and a half", 5.5), ("5 and a bit.", 5), ("none", 0), ("11pm to 6am", 7),
    ] as [(String, Double)])
  func hours(_ text: String, _ hours: Double) { #expect(Answers.hours(text) == hours) }

  @Test(arguments: [
    "", "a lot", "-", "25", "-3", "5h75", "1e3", "٥", "99999999999999999999", "5.5.5", "h", ":", "3-", "9-8",
  ])
  func noHours(_ text: String) { #expect(Answers.hours(text) == nil) }

  @Test(arguments: [("28", 28), ("28 h", 28), ("36", 36), ("37", nil), ("07:00-19:30", 12.5)] as [(String, Double?)])
  func aShift(_ text: String, _ hours: Double?) { #expect(Answers.hours(text, upTo: Hours.longestShift) == hours) }

  @Test(
    arguments: [
      (5.5, "5.5"), (13.0, "13"), (7.25, "7.25"), (0.05, "0.05"), (1.0 / 3, "0.33"), (-4.0, "0"), (1e300, "99"),
    ] as [(Double, String)])
  func written(_ hours: Double, _ text: String) { #expect(hoursText(hours) == text) }

  @Test(arguments: [("120", "120"), ("37.5", "37.5"), ("100.25", "100.25"), ("9999", "9999"), ("0", "0")])
  func aNumber(_ typed: String, _ text: String) { #expect(Answers.decimal(typed[...]).map(numberText) == text) }

  @Test(
    arguments: [
      ("y", "yes"), ("Not yet.", "not yet"), ("n", "not yet"), ("let", "let it go"), ("no", "not yet"), ("x", nil),
      ("", nil),
    ] as [(String, String?)])
  func choices(_ text: String, _ choice: String?) {
    #expect(Answers.choice(text, of: ["yes", "not yet", "let it go"]) == choice)
  }

  @Test(arguments: [
    "Sam", "Dr. Osei", "my sister", "Priya K.", "the chaplain on nights", "nobody", "Bea, from school", "Mum.",
    "Mr. T.",
  ])
  func person(_ text: String) { #expect(Answers.person(text) == text) }

  @Test(arguments: [
    "", "Slept, ate, slept.", "Laundry. A letter from Bea.", "I do not know who that would be", "Who would want that?",
    "Once surgery is over I will call home.", "He left. Sam.", "I have no one left",
    "there is no one", "not sure yet", "I want to die", "I’m not sure", "myself", "anyone", "y", "Yes", "dunno",
    "maybe",
    "maybe?", "can't think of anyone", "?", "it's complicated", "its late", "someone called me today", "that's it",
    "my boss called yesterday", "no name yet", "no names please", "No name", "can't name one", "it's my fault",
    "its the worst", "it's a long story", "the name escapes me", "my name's on it", "his name is",
    "someone called about bed 4", "no clue", "no idea", "no idea who", "No clue lol", "not a clue", "good question",
    "tell her everything", "call it a day", "I could die", "tell someone", "text 988", "it could be worse",
    "that would be the worst", "theres nothing", "theres only so much I can say", "hes my brother", "just me",
    "We broke an old man's ribs tonight when she begged us not to", "We lost him. every night",
    "The reg cried today in the break room",
    "every sunday", "on sundays", "sundays", "once a week", "weekly", "by phone",
    "I'd tell no one that", "tell my sister goodbye", "must be the hours",
  ])
  func noPerson(_ text: String) { #expect(Answers.person(text) == nil) }

  @Test(
    "A name is taken out of what stands around it",
    arguments: [
      ("maybe the chaplain", "the chaplain"), ("HR?", "HR"), ("Mum but she'd worry", "Mum"),
      ("Mum, but not now", "Mum"),
      ("perhaps my sister?", "my sister"), ("nobody but Sam", "Sam"), ("Sam, maybe", "Sam"), ("I think Priya", "Priya"),
      ("Dr. Osei, if he has time", "Dr. Osei"), ("Bea - she knows me", "Bea"), ("Sam or Priya", "Sam or Priya"),
      ("his name is Tom, my flatmate", "Tom"), ("her names Aoife", "Aoife"), ("the name\u{2019}s Bond", "Bond"),
      ("it's Aoife", "Aoife"), ("its my sister", "my sister"), ("That's tom", "tom"), ("my mum, Grace", "Grace"),
      ("Tom, my flatmate", "Tom"), ("tom, the reg", "tom, the reg"), ("Tom (flatmate)", "Tom"),
      ("Tom, he's kind", "Tom"),
      ("a girl called Priya from work", "Priya"), ("a lad named cormac", "cormac"), ("Mum, Dad", "Mum, Dad"),
      ("hmm probably my sister", "my sister"), ("Dr. O'Brien", "Dr. O'Brien"), ("That's Sam, I think", "Sam"),
      ("his name is Tom (flatmate)", "Tom"), ("it's Tom (my flatmate)", "Tom"), ("it's Tom (my old flatmate)", "Tom"),
      ("the reg who called the code", "the reg who called the code"), ("Sam, who called yesterday", "Sam"),
      ("the nurse who called about bed 4", "the nurse who called about bed 4"), ("it's my mum, Grace", "Grace"),
      ("Mum, the chaplain", "Mum, the chaplain"), ("Bea, my sister and Tom", "Bea, my sister and Tom"),
      ("Bea, my sister, Tom", "Bea, my sister, Tom"), ("my mum, Dad", "my mum, Dad"), ("it's my mum", "my mum"),
      ("the nurse called Bea", "Bea"), ("a lad named the winner", "a lad named the winner"),
      ("Tom (flatmate) and Bea", "Tom and Bea"), ("sam i guess", "sam"), ("the chaplain i suppose", "the chaplain"),
      ("Noor, I think", "Noor"), ("sam lol", "sam"), ("Sam probably, I guess", "Sam"), ("call sam", "sam"),
      ("tell my brother tom", "my brother tom"), ("I could tell Sam", "Sam"), ("text noor tonight", "noor"),
      ("maybe call my sister?", "my sister"), ("talk to the night chaplain", "the night chaplain"), ("tell Dad", "Dad"),
      ("that would have to be Noor", "Noor"), ("it has to be my sister", "my sister"), ("probably Noor", "Noor"),
      ("itd have to be the chaplain", "the chaplain"), ("has to be Sam", "Sam"), ("maybe my sister?", "my sister"),
      ("theres only Nick really", "Nick"), ("there's just nick", "nick"), ("just nick", "nick"), ("nick only", "nick"),
      ("prolly my sis", "my sis"), ("my sis prob", "my sis"), ("really only Nick", "Nick"),
      ("there is always my sister", "my sister"), ("theres the chaplain", "the chaplain"),
      ("mum every sunday", "mum"), ("mum, every sunday", "mum"), ("dad - thursdays", "dad"), ("dad thursdays", "dad"),
      ("my sister on the phone", "my sister"), ("Tom by text", "Tom"), ("Bea on Sunday", "Bea"), ("mum sunday", "mum"),
      ("ring mum every sunday", "mum"), ("Ines from school once a week", "Ines from school"),
      ("mum over coffee", "mum"),
      ("my brother, when he is up", "my brother"), ("Noor at the weekend", "Noor"),
      ("mum and dad on sundays", "mum and dad"),
      ("Emeka Sunday", "Emeka Sunday"), ("Wednesday Addams", "Wednesday Addams"),
      ("the nurse on nights", "the nurse on nights"),
      ("the lad I see every day", "the lad I see every day"), ("Bea at work", "Bea at work"), ("Sunday", "Sunday"),
      ("Ring Dr Osei about it", "Dr Osei"), ("Will Bell", "Will Bell"), ("Grace", "Grace"),
    ])
  func aName(_ typed: String, _ name: String) { #expect(Answers.person(typed) == name) }

  @Test(arguments: ["just tired", "only human", "tired i guess", "maybe later", "just paperwork"])
  func aMoodIsNobody(_ typed: String) { #expect(Answers.person(typed) == nil) }

  @Test(
    "A hedged yes or no is one, and what may be another thing is none",
    arguments: [
      (
        true,
        [
          "mostly", "yeah mostly", "sort of", "Kind of.", "yes, kind of", "kinda", "mostly, sleep apart",
          "pretty much", "I think so", "well, mostly", "yes lol",
        ]
      ),
      (
        false,
        [
          "not really", "not at all, I slept in the car", "not at all this week", "barely", "barely slept", "no way",
          "hardly",
          "no, not really", "nah not at all", "not this week", "it doesn't", "didnt", "mostly not",
          "No way, not with nights", "no lol", "lol nope",
        ]
      ),
      (
        nil,
        [
          "not really sure", "kind of a mess", "sort of, no", "not sure", "no idea", "yes, not really",
          "no way to tell",
          "never better", "not really but we texted", "sleep, people", "hm", "", "lol", "no lol yes",
        ]
      ),
    ] as [(Bool?, [String])])
  func hedged(_ meant: Bool?, _ answers: [String]) {
    for answer in answers { #expect(Answers.hedgedYesNo(answer) == meant, "\(answer)") }
  }

  @Test(
    "Whoever it is about is them",
    arguments: [
      ("Nuala", "told nuala everything, she came over", "told them everything, she came over"),
      ("my sister Nuala or me mam", "told nuala only", "told them only"),
      ("my dad", "Dad died on Sunday.", "them died on Sunday."),
      ("my sister Nuala", "my sister Nuala knows", "them knows"),
      ("Dr Osei", "Told dr. Osei, then left", "Told them, then left"),
      ("my sister", "told her sister", "told her sister"), ("Sam", "told Sam\u{2019}s wife", "told Sam\u{2019}s wife"),
      ("Will", "will tell her, told Will", "will tell her, told them"),
      ("the chaplain on nights", "no, nights", "no, nights"),
      ("Dad", "told dad and mam", "told them and mam"), ("Dad", "told me, dad", "told me, them"),
      ("", "told her", "told her"),
    ])
  func them(_ person: String, _ typed: String, _ said: String) { #expect(Answers.them(person, in: typed) == said) }

  @Test(
    "A person is said back as the reader's",
    arguments: [
      ("my sister", "your sister"), ("me sister Aoife", "your sister Aoife"), ("mi mam", "your mam"),
      ("Me da", "your da"), ("my sister and me mam", "your sister and your mam"), ("My Linh", "My Linh"),
      ("Mi Cha", "Mi Cha"), ("me and Sam", "me and Sam"), ("someone like me at work", "someone like me at work"),
    ])
  func inSecondPerson(_ typed: String, _ said: String) { #expect(typed.inSecondPerson == said) }

  @Test func whatIsSaidWithAStopHasOne() {
    #expect(["a reason.", "and then..", "a reason"].map(\.withoutStop) == ["a reason", "and then..", "a reason"])
  }

  @Test("A letter that begins two choices is none of them, unless one of the two begins the other") func ambiguous() {
    #expect(Answers.choice("t", of: ["text", "tell someone"]) == nil)
    let report = ["yes", "no", "not sure"]
    #expect(["n", "no", "not", "y"].map { Answers.choice($0, of: report) } == ["no", "no", "not sure", "yes"])
    #expect(!Answers.isToldByLetter(["text", "tell someone"]) && !Answers.isToldByLetter(report))
    #expect(Answers.isToldByLetter(["yes", "not yet", "let it go"]))
  }

  @Test(
    "That there is nobody is said in many ways",
    arguments: [
      ("nobody", true), ("Nobody.", true), ("no one", true), ("No-one", true), ("none of them", true), ("no", true),
      ("n", true), ("nobody right now", true), ("noone", true), ("N", false), ("Nora", false), ("Noor", false),
      ("nobody but Sam", false), ("Sam", false), ("I have no one left", true), ("one", false),
      ("no1", true), ("no1 really", true), ("noone really", true), ("theres no one", true),
      ("I don't have anyone", true), ("not anyone here", true),
    ])
  func nobody(_ text: String, _ isNobody: Bool) { #expect(Answers.isNobody(text) == isNobody) }

  @Test(
    "A sentence is writing wherever it was typed, and a name or a number is none",
    arguments: [
      ("I cannot tell anyone", true), ("one\ntwo", true), ("今夜は誰にも話せませんでした。もう本当に疲れ果てました", true), ("not him", false),
      ("5h30", false), ("every two weeks", false),
      ("4.5 woke twice", false), ("4,5, woke up", false), ("22:30 to 06:00", false), ("5 woke up twice", true),
    ])
  func sentence(_ text: String, _ isSentence: Bool) { #expect(Answers.isSentence(text) == isSentence) }
}
