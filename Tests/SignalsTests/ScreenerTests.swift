import Testing

@testable import Signals

/// The wishes to be dead that screeners ask after, said in the first person, and the idioms that only borrow the words.
@Suite("No wish to be dead is missed, and no idiom is taken for one") struct ScreenerTests {
  /// Columbia-Suicide Severity Rating Scale, screener (Posner et al. 2011), and item 9 of the PHQ-9 (Kroenke et al. 2001).
  static let wishes = [
    "I have wished I was dead.", "I wish I could go to sleep and not wake up.",
    "I’ve actually had thoughts about killing myself.", "I have been thinking about how I might kill myself.",
    "I have had these thoughts of suicide and some intention of acting on them.",
    "I've started to work out the details of how to kill myself and I intend to carry out this plan.",
    "I have done something to end my life.", "I started to do something to end my life.",
    "I have prepared to do something to end my life.", "Thoughts that I would be better off dead.",
    "thoughts of hurting myself in some way, nearly every day",
    "I’ve had thoughts of hurting myself",
  ]

  /// The sense of being a burden: Interpersonal Needs Questionnaire (Van Orden et al. 2012), in its two wordings.
  static let burdens = [
    "These days, the people in my life would be better off if I were gone.",
    "These days, the people in my life would be happier without me.", "These days, I think I am a burden on society.",
    "I think I’m a burden on the people in my life.", "These days, I think I have failed the people in my life.",
    "These days, I think my death would be a relief to the people in my life.",
    "These days, I think I contribute nothing to the well-being of the people in my life.",
    "These days, I think the people in my life wish they could be rid of me.",
    "These days, I think I make things worse for the people in my life.",
    "These days, I think I matter very little to the people in my life.",
  ]

  static let idioms = [
    "this shift is killing me", "I'd kill for a coffee", "my feet are killing me", "dead tired, bath, bed",
    "killing it in clinic lately", "dying of laughter at his impression", "I nearly died laughing",
    "dead on my feet by four", "over my dead body will I do another Saturday", "kill me now, another meeting",
    "I could have died of embarrassment", "this rota will be the death of me", "bored to death in governance",
    "pt denies SI, no plan", "she died by suicide last year, the family were in today",
    "suicide risk assessment done, low risk", "a lecture on suicide risk after lunch",
    "the patient's suicide attempt was in the handover", "I would rather die than do another audit",
    "the printer wants to die",
  ]

  @Test(arguments: wishes + burdens) func heard(_ text: String) {
    #expect(Shipped.compiled.analyze(Array(text.utf8)).labels.contains(.crisis))
  }

  @Test(arguments: idioms) func passed(_ text: String) {
    #expect(!Shipped.compiled.analyze(Array(text.utf8)).labels.contains(.crisis))
  }
}
