/// What looks like an identifier and is none: a sentence each, in which nothing is to be found.
enum FalseFriends {
  static let doses = [
    "gave 1000 mg and hoped", "2000 mL in, 1200 mL out", "500 500 1000 mL over the day", "1/2 dose at night",
    "gave 1/2 tablet", "2/3 of the bag was gone", "10 units of insulin at 22:14", "40mg furosemide, then 80",
    "5 mg, 10 mg, 20 mg", "paracetamol 1g qds", "morphine 2.5 mg x 4", "B12 1MG monthly", "vitamin D 25000 units",
    "heparin 5000 sc bd", "a 250 mL bolus", "potassium 3.9, creatinine 188", "platelets 250000",
    "troponin 1043, then 2210",
    "lactate 4.2 -> 2.1", "CRP 212, 147, 88", "1200 calories", "half a litre in 20 min",
  ]

  static let scores = [
    "3/10 pain, he said", "pain 8/10 and smiling", "5/5 strength throughout", "power 4/5 on the left", "4/6 murmur",
    "a 3/6 systolic murmur", "GCS 14/15", "GCS 3/15 at the scene", "MMSE 28/30", "MoCA 22/30 today", "Apgar 9/10",
    "reflexes 2/4", "pulses 2/2", "got 13/20 on the shelf", "I'd give today 6/10", "felt 2/10 all morning",
    "20/20 vision", "1/4 of the list done", "grade 2/6", "scored 17/21 on the mock", "PHQ 11/27",
    "strength 5/5 bilaterally", "9/14 patients seen by noon", "mood 4/10",
  ]

  static let vitals = [
    "BP 120/80", "90/60 and falling", "HR 92", "95% sat on air", "sats 94 on 2 L", "RR 28, T 38.4", "temp 98.6F",
    "temp 97F at four", "pulse of 101 years of practice later", "MAP 65", "glucose 104", "pH 7.21", "EF 35-40%",
    "FiO2 100", "PEEP 12", "ABG 7.35/5.1/11.2", "weight 96 kg", "HR 110s", "the 95 percent interval",
    "SpO2 91 on room air",
  ]

  static let times = [
    "24/7", "on call 24/7 this week", "a 90-minute lecture", "at 22:14 they called it", "07:30 to 20:00",
    "0800 to 2000, twice", "awake since 0400", "12-13 hours", "slept 5.5 h", "slept: 5.5 h", "worked: 13 h",
    "in 2026", "back in 1998", "since 2019 or so", "in the 90s", "music of the nineties", "90 days to go",
    "100 years of nursing", "95 minutes of CPR", "in March", "may 3 of us be forgiven", "we march 10 abreast",
    "March 10 years ago", "7/7 of antibiotics", "3/7 history of cough", "6/12 ago", "2/52 off sick",
    "a 30/7 course", "16/8 fasting", "Monday the worst", "a 100-year-old hospital building",
  ]

  static let phones = [
    "988", "988 is there, call or text", "116 123", "Samaritans 116 123", "the line is 1-888-409-0141",
    "BMA 0330 123 1245", "BMA +44 330 123 1245", "from abroad +44 116 123", "case 12 of 40", "chart 4512", "pt 120/80",
    "bleep 4521", "pager 1187 all night", "pager 555", "ext 20415", "dial 2222", "call 999",
    "911 from the car park", "111 sent her", "crash call 2222, bay cleared", "13 11 14", "jo@samaritans.org",
    "https://988lifeline.org", "text 741741", "page 214, then 215", "ICD 10, DSM 5", "2 3 4 5 6 7 8",
  ]

  static let things = [
    "e.g. this one", "i.e. nothing", "v1.2.3.4", "version 10.0.2.101", "update 2.4.1", "1.2.26 is out", "@home at last",
    "sats @ 95.5", "q4h@8", "see uptodate.com", "room for growth", "a room with 3 beds", "room at the inn",
    "in bed by 10",
    "in bed 9 hours", "went to bed 11:30", "went to bed 2am", "got to bed 4 times", "bed at 3", "bay leaf",
    "the bed 10 minutes later", "room 3 times", "beds are full", "5 beds, 9 patients", "off the record",
    "for the record, 200 people", "a record 1200 admissions", "the record of 150000 steps", "account for 12 of them",
    "L4 L5 disc", "T10 T12 fracture", "C5 6 and 7", "S1 2nd toe", "OR 12345 steps", "step 2 CK", "Step 1 on June 3",
    "shelf exam 14 March", "match day is 3/20 for all of us, deadline before", "lot of 3", "a model of care 2026",
    "serial troponins 12 and 18", "device failed 3 times", "1,200,000 people", "£4.50", "$3/14", "50 000 cells",
    "# Saturday 2026", "5 stars", "p 0.05", "x 10 000", "1 in 100 000", "NHS 111", "NHS at 75", "the NHS 10 year plan",
    "May 5 beds be enough", "my license 2026 is due", "serial bloods 12345", "paragraph 1.1.2.3 says",
    "section 8.1.2.3 of the handbook", "sections 12.1.4.2 on", "chapter 10.2.1.4", "paragraph 9.1.1.2", "item 11.4.2.6",
    "ICD 11.2.3.4", "ICD code 11.2.3.4",
    "account for 200000",
  ]

  static let names = [
    "Dr Osei took over", "asked Dr. Lund", "Dr alone", "the Dr", "Dr House would have known", "Professor Ito's round",
    "Sam and Priya", "Mum rang", "Parkinson's, then Crohn's", "a Glasgow score", "Cushing and Addison",
    "severe MR on echo", "severe MR. ECHO at six", "has MS. MRI tomorrow", "known MR. CABG in June",
    "MR brain at six", "mr scan tomorrow", "moderate mr with a jet", "Mr is back on echo", "mr and mrs, as if",
    "MS since 1999", "ms contin", "Mr Right", "Miss you", "Miss Leila so much",
    "Miss my mum", "miss Ana", "Mr Hale's list", "my consultant Mr Hale", "Mr Whippy van outside", "the mrs and I",
    "what the Mrs likes", "Herr Doktor asks",
    "Sister Grace ran the ward", "Nurse Joy", "patient is S. aureus positive", "pt SOB", "pt in AKI", "hr manager",
    "Ms", "Mr", "a Mrs nobody", "Virginia Apgar", "the Bristol chart type 4",
  ]

  static let all = doses + scores + vitals + times + phones + things + names
}
