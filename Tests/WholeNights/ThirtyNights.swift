/// Thirty nights of one person, and the one after: November 2026, whose 1st is a Sunday.
///
/// `=== 11 candor later code in bay 4 at 14:10` begins a sitting: the day, the command where it is not the night, and the
/// hour where it is not 22:14. Then come what is to be on the screen, in this order; what is typed, after ▌; and the
/// headings that the sitting adds to the journal, after |.
enum ThirtyNights {
  static let text = """
    === 1
    This is a journal. It stays on this machine, in plain text, in ~/journal.
    Good night.
    ▌
    ▌Moved into the flat by the river. Boxes everywhere.
    ▌?
    ▌The keys were cold.
    ▌/done
    | ten minutes

    === 2 on a terminal
    Monday 2 November.
    a label: "the appy in 12"
    Good night.
    ▌
    ▌We rounded on the appy in 12 twice and I went home late.
    ▌/done
    ▌He is a welder, he told me so.
    | ten minutes
    | what the words show

    === 3 candor truth Sam
    What does Sam get to hear, most days? The polished version.
    ▌Busy, but good.
    ▌I go home and sit on the stairs for an hour.
    ▌/done
    ▌I am not doing well, and I would like to say so.
    ▌
    ▌tomorrow, by phone
    | truth

    === 4
    Wednesday 4 November. Last night you meant to tell Sam "tomorrow, by phone".
    Did you?
    a label: "the gallbladder in 9"
    Good night.
    ▌not yet
    ▌friday
    ▌
    ▌They kept calling her the gallbladder in 9.
    ▌/done
    ▌
    | promise
    | ten minutes
    | what the words show

    === 5 candor boundary
    What would you like to protect this month?
    ▌home by 7 on Thursdays
    ▌
    ▌The board round.
    ▌I have a train.
    | one boundary

    === 5
    Thursday 5 November.
    There is one more thing, if you like: the person behind a label.
    Why: labels for people on at least two of the last seven nights.
    Good night.
    ▌
    ▌Long clinic, then soup.
    ▌/done
    ▌y
    ▌the gallbladder in 9
    ▌A teacher, small, with a loud laugh.
    ▌She grows tomatoes.
    ▌I was on hour eleven.
    | ten minutes
    | the real name

    === 6
    Friday 6 November. You meant to tell Sam (friday). Did you?
    measured: "Everyone else in my year is so far ahead of me."
    Good night.
    ▌yes
    ▌We walked around the block.
    ▌Lighter.
    ▌
    ▌Everyone else in my year is so far ahead of me.
    ▌/done
    ▌
    | promise
    | ten minutes
    | what the words show

    === 7
    Saturday 7 November.
    There is one more thing, if you like: your floors.
    Why: the least that you live above is not written down.
    Good night.
    ▌
    ▌Washing, a walk to the shop, the radio.
    ▌/done
    ▌n
    | ten minutes
    | not tonight

    === 8
    Sunday 8 November.
    There is one more thing, if you like: one thing that restores.
    Why: nothing that restores is set for now.
    Good night.
    ▌6
    ▌
    ▌y
    ▌
    ▌Slept late. Pancakes.
    ▌/done
    ▌y
    ▌the river
    ▌Sunday
    ▌To the first bench.
    | check-in
    | ten minutes
    | one recovery practice

    === 9
    Monday 9 November.
    measured: "I am so far behind the others, they all have papers out."
    Good night.
    ▌6
    ▌11
    ▌n
    ▌
    ▌I am so far behind the others, they all have papers out.
    ▌/done
    ▌
    | check-in
    | ten minutes
    | what the words show

    === 10 on a terminal
    Tuesday 10 November.
    Tonight, maybe: feeling behind.
    Why: you measured yourself on at least two of the last five nights.
    Good night.
    ▌6
    ▌12
    ▌n
    ▌
    ▌The other interns, at notes.
    ▌2
    ▌y
    ▌Their evenings.
    ▌Open the template.
    ▌y
    ▌Opened it.
    ▌/done
    ▌done
    ▌I would.
    ▌y
    | check-in
    | one step
    | behind

    === 11 candor later code in bay 4 at 14:10
    Put aside until tonight, in ~/journal/2026/11/2026-11-11.md
    | put aside

    === 11
    Wednesday 11 November. At 14:10 you put something aside: "code in bay 4".
    Good night.
    ▌5
    ▌13
    ▌n
    ▌tomorrow
    ▌
    ▌Soup and the radio.
    ▌/done
    | check-in
    | put aside
    | ten minutes

    === 12
    Thursday 12 November. On Wednesday at 14:10 you put something aside: "code in bay 4".
    Good night.
    ▌6
    ▌9
    ▌n
    ▌
    ▌They ran it for half an hour and then someone opened the blinds.
    ▌/done
    ▌A kind of heat.
    ▌Moved on.
    ▌That someone is there.
    ▌Priya
    | check-in
    | ten minutes

    === 13
    Friday 13 November.
    it felt wrong: "It was wrong and I said nothing."
    There is one more thing, if you like: when something felt wrong.
    Why: something in tonight's words felt wrong to you.
    Good night.
    ▌6
    ▌9
    ▌n
    ▌
    ▌They made me get the consent. He did not understand a word of it.
    ▌It was wrong and I said nothing.
    ▌/done
    ▌An interpreter, and ten minutes.
    ▌y
    ▌He did not know what he signed.
    ▌honesty
    ▌I could have asked for the interpreter.
    ▌Priya
    ▌not sure
    ▌The nurse in charge, on monday
    | check-in
    | ten minutes
    | what the words show
    | to report
    | the alarm

    === 14
    Saturday 14 November.
    There is one more thing, if you like: your floors.
    Why: the least that you live above is not written down.
    Good night.
    ▌8
    ▌
    ▌y
    ▌
    ▌Bread, a long bath, nothing planned.
    ▌/done
    ▌n
    | check-in
    | ten minutes
    | not tonight

    === 15
    Sunday 15 November. "the river": was there any of it this week?
    There is one more thing, if you like: the three layers.
    Why: three questions, once a week.
    Good night.
    ▌yes
    ▌better
    ▌8
    ▌
    ▌n
    ▌
    ▌A walk to the weir. Apples.
    ▌/done
    ▌y
    ▌y
    ▌y
    ▌n
    ▌French, a little.
    | one recovery practice
    | check-in
    | ten minutes
    | three layers

    === 16 candor outside
    Whose voice from outside of medicine would you like to hear?
    ▌Mum
    ▌every two weeks
    ▌wednesday, by phone
    | someone outside

    === 16
    Monday 16 November.
    Good night.
    ▌6
    ▌10
    ▌n
    ▌
    ▌Soup again. The bus was late.
    ▌/done
    | check-in
    | ten minutes

    === 17
    Tuesday 17 November.
    used up: "I am completely exhausted, I have nothing left."
    Good night.
    ▌5
    ▌13
    ▌n
    ▌
    ▌I am completely exhausted, I have nothing left.
    ▌/done
    ▌
    | check-in
    | ten minutes
    | what the words show

    === 18
    Wednesday 18 November. You and Mum: did you talk?
    used up: "Drained, every day."
    Good night.
    ▌yes
    ▌She laughed about the boxes.
    ▌5
    ▌13
    ▌y
    ▌
    ▌Drained, every day. No sleep touches it.
    ▌/done
    ▌
    ▌
    | someone outside
    | check-in
    | ten minutes
    | what the words show

    === 19
    Thursday 19 November. "home by 7 on Thursdays": was it kept?
    used up: "I am exhausted and running on empty."
    Good night.
    ▌no
    ▌The list ran over.
    ▌5
    ▌13
    ▌n
    ▌
    ▌I am exhausted and running on empty.
    ▌/done
    ▌
    | one boundary
    | check-in
    | ten minutes
    | what the words show

    === 20 on a terminal
    Friday 20 November.
    Tonight, maybe: tell one person the truth.
    Why: heavy words on at least three of the last seven nights.
    Good night.
    ▌5
    ▌12
    ▌n
    ▌
    ▌Priya
    ▌Fine, thanks.
    ▌I am so tired that I do not know who I am at home.
    ▌/done
    ▌I need a night with no one asking me things.
    ▌
    ▌sunday, over tea
    ▌
    | check-in
    | truth

    === 21
    Saturday 21 November.
    Good night.
    ▌9
    ▌
    ▌n
    ▌
    ▌Slept, ate, slept.
    ▌/done
    | check-in
    | ten minutes

    === 22
    Sunday 22 November. You meant to tell Priya (sunday, over tea). Did you?
    There is one more thing, if you like: the three layers.
    Why: three questions, once a week.
    Good night.
    ▌let it go
    ▌8
    ▌
    ▌n
    ▌
    ▌Laundry. A letter from Bea.
    ▌/done
    ▌n
    | promise
    | check-in
    | ten minutes
    | not tonight

    === 23
    Monday 23 November. "the river": was there any of it this week?
    Good night.
    ▌
    ▌6
    ▌10
    ▌n
    ▌
    ▌Soup.
    ▌/done
    | one recovery practice
    | check-in
    | ten minutes

    === 23 candor step email Dr Osei
    15 minutes: email Dr Osei
    ▌Opened it.
    ▌/done
    ▌some of it
    | one step

    === 24
    Tuesday 24 November.
    put off: "Once surgery is over I will call home."
    Good night.
    ▌6
    ▌10
    ▌n
    ▌
    ▌Once surgery is over I will call home.
    ▌/done
    ▌
    | check-in
    | ten minutes
    | what the words show

    === 25
    Wednesday 25 November.
    put off: "Sleep can wait until after the exam."
    Good night.
    ▌6
    ▌10
    ▌n
    ▌
    ▌Sleep can wait until after the exam.
    ▌/done
    ▌
    | check-in
    | ten minutes
    | what the words show

    === 26
    Thursday 26 November. "home by 7 on Thursdays": was it kept?
    put off: "I will see a dentist after the Match."
    Good night.
    ▌yes
    ▌6
    ▌10
    ▌n
    ▌
    ▌I will see a dentist after the Match.
    ▌/done
    ▌
    | one boundary
    | check-in
    | ten minutes
    | what the words show

    === 27
    Friday 27 November.
    Tonight, maybe: what you keep putting off.
    Why: on at least three of the last 14 nights, something was to come later.
    Good night.
    ▌6
    ▌10
    ▌n
    ▌
    ▌Calling home.
    ▌Another exam.
    ▌A call on the way to the bus.
    ▌sunday
    | check-in
    | put off

    === 28 on a terminal
    Saturday 28 November.
    There is one more thing, if you like: your floors.
    Why: the least that you live above is not written down.
    Good night.
    ▌8
    ▌
    ▌n
    ▌
    ▌Bread. The market.
    ▌/done
    ▌y
    ▌6 hours
    ▌The stairs
    ▌One meal, sitting
    ▌Mum, weekly
    ▌Food.
    | check-in
    | ten minutes
    | floors

    === 29
    Sunday 29 November.
    There is one more thing, if you like: the three layers.
    Why: three questions, once a week.
    Good night.
    ▌8
    ▌
    ▌n
    ▌
    ▌A film with the sound off.
    ▌/done
    ▌y
    ▌y
    ▌y
    ▌y
    | check-in
    | ten minutes
    | three layers

    === 30
    Monday 30 November. "the river": was there any of it this week?
    Good night.
    ▌let it go
    ▌6
    ▌9
    ▌n
    ▌
    ▌Boxes are gone. The flat has an echo.
    ▌/done
    | one recovery practice
    | check-in
    | ten minutes

    === 30 candor kept
    Kept up
      one boundary: home by 7 on Thursdays  (since 5 November)
      outside: Mum, every 2 weeks  (since 16 November)
    Floors
      sleep: 6 hours
      move: The stairs
      food: One meal, sitting
      people: Mum, weekly
      looked at 28 November
    Kept
      told Sam, 6 November
      home by 7 on Thursdays: yes 26 November; no 19 November
      the river: yes 15 November
      Mum: yes 18 November

    === 31
    Tuesday 1 December.
    Good night.
    ▌6
    ▌9
    ▌n
    ▌
    ▌Swept the floor. Soup.
    ▌/done
    | check-in
    | ten minutes
    """
}
