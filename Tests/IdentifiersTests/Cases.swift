import Identifiers
import Testing

/// A sentence with what is to be found in it: kind and words, in order. All of it is invented; numbers are of ranges that
/// are kept for stories and examples, where a country has one.
struct Case: CustomTestStringConvertible {
  let text: String
  let found: [(kind: IdentifierKind, words: String)]

  init(_ text: String, _ kind: IdentifierKind, _ words: String) {
    (self.text, found) = (text, [(kind, words)])
  }

  init(_ text: String, _ found: [(IdentifierKind, String)]) {
    (self.text, self.found) = (text, found.map { (kind: $0.0, words: $0.1) })
  }

  var testDescription: String { text }
}

/// What is an identifier: forms of the United States, the United Kingdom, Ireland, India and Australia.
enum Positive {
  static let phones = [
    Case("His daughter is on 212-555-0147 if anything changes.", .phone, "212-555-0147"),
    Case("I wrote (617) 555-0123 on my hand.", .phone, "(617) 555-0123"),
    Case("(555) 123-4567, ask for the son", .phone, "(555) 123-4567"),
    Case("+1 (555) 123-4567 x12", .phone, "+1 (555) 123-4567"),
    Case("123-456-7890", .phone, "123-456-7890"),
    Case("her number is 123 456 7890", .phone, "123 456 7890"),
    Case("Number on the form: 1-415-555-0199.", .phone, "1-415-555-0199"),
    Case("she gave me +1 303 555 0172 and cried", .phone, "+1 303 555 0172"),
    Case("302.555.0188 is the wife", .phone, "302.555.0188"),
    Case("rang 5035550161 three times", .phone, "5035550161"),
    Case("call 555-0147 before noon", .phone, "555-0147"),
    Case("Her mobile is 07700 900123, nobody picked up.", .phone, "07700 900123"),
    Case("07700900456 was scrawled on the drug chart", .phone, "07700900456"),
    Case("chart 1234567 is on the desk", .recordNumber, "1234567"),
    Case("plan 123456789 covers it", .recordNumber, "123456789"), Case("pt id 445566", .recordNumber, "445566"),
    Case("Son in London, 020 7946 0018.", .phone, "020 7946 0018"),
    Case("The care home (01632 960001) said he had been fine.", .phone, "01632 960001"),
    Case("+44 (0)20 7946 0099 twice, no answer", .phone, "+44 (0)20 7946 0099"),
    Case("+44 7700 900789", .phone, "+44 7700 900789"),
    Case("his brother, 087 123 4567, in Cork", .phone, "087 123 4567"),
    Case("the GP is (01) 496 0000", .phone, "(01) 496 0000"),
    Case("+353 87 123 4567 went to voicemail", .phone, "+353 87 123 4567"),
    Case("Father’s number 98765 43210", .phone, "98765 43210"),
    Case("+91 98765 43210 for the uncle", .phone, "+91 98765 43210"),
    Case("080-2222 3333 is the clinic in Bengaluru", .phone, "080-2222 3333"),
    Case("the partner on 0491 570 006", .phone, "0491 570 006"),
    Case("home (02) 5550 1234, ask for Jan", .phone, "(02) 5550 1234"),
    Case("+61 491 570 156 was engaged", .phone, "+61 491 570 156"),
    Case("0044 7700 900321 on the fridge", .phone, "0044 7700 900321"),
    Case("01 4960000 rings out", .phone, "01 4960000"),
    Case("Fax the letter to 212-555-0100.", .fax, "212-555-0100"),
    Case("fax: 020 7946 0111", .fax, "020 7946 0111"),
  ]

  static let addresses = [
    Case("wrote to ann.lee@example.org about the bloods", .email, "ann.lee@example.org"),
    Case("<m_o'neill+ward@mail.example.co.uk>", .email, "neill+ward@mail.example.co.uk"),
    Case("Her page: https://example.com/fund/one-more-summer.", .web, "https://example.com/fund/one-more-summer"),
    Case("see www.example.org/obituaries/12 for him", .web, "www.example.org/obituaries/12"),
    Case("on www.www.example.org, where else", .web, "www.www.example.org"),
    Case(
      "https://example.com/?from=https://www.example.org/a now", .web,
      "https://example.com/?from=https://www.example.org/a"),
    Case("not www.local but www.local/x.y, http://example.com.:", .web, "http://example.com"),
    Case("http://http://www.example.org.", .web, "http://www.example.org"),
    Case("the login came from 203.0.113.77", .network, "203.0.113.77"),
    Case("10.0.0.1 is the router", .network, "10.0.0.1"),
    Case("8.8.8.8", .network, "8.8.8.8"),
  ]

  static let numbers = [
    Case("SSN 078-05-1120 in the margin", .socialSecurity, "078-05-1120"),
    Case("Social security number: 219 09 9999", .socialSecurity, "219 09 9999"),
    Case("ssn 219099999", .socialSecurity, "219099999"),
    Case("NI number QQ 12 34 56 C", .nationalNumber, "QQ 12 34 56 C"),
    Case("AB123456C on the form", .nationalNumber, "AB123456C"),
    Case("her PPS is 1234567T", .nationalNumber, "1234567T"),
    Case("1234567FA, and I know it by heart", .nationalNumber, "1234567FA"),
    Case("Aadhaar card in his sock, 2341 2341 2346", .nationalNumber, "2341 2341 2346"),
    Case("ABCPE1234F", .nationalNumber, "ABCPE1234F"),
    Case("MRN 4471203", .recordNumber, "4471203"),
    Case("mrn: A00123456 again", .recordNumber, "A00123456"),
    Case("record 20194433 was open all night", .recordNumber, "20194433"),
    Case("hospital number K1234567", .recordNumber, "K1234567"),
    Case("acct #00918273", .recordNumber, "00918273"),
    Case("policy no. 88-120394", .recordNumber, "88-120394"),
    Case("mrn 44-71-20", .recordNumber, "44-71-20"),
    Case("UHID 100234567", .recordNumber, "100234567"),
    Case("beneficiary number 1EG4-TE5-MK73", .recordNumber, "1EG4-TE5-MK73"),
    Case("URN 0712345", .recordNumber, "0712345"),
    Case("CHI number is 0101305678", .recordNumber, "0101305678"),
    Case("Medicare card 2123 45670 1", .recordNumber, "2123 45670 1"),
    Case("NHS number 999 765 4323", .nhsNumber, "999 765 4323"),
    Case("I can still say it, 999 222 3332.", .nhsNumber, "999 222 3332"),
    Case("9990001235 was on his wrist", .nhsNumber, "9990001235"),
    Case("pacemaker serial no. PM-449201", .serialNumber, "PM-449201"),
    Case("S/N 88A0123X on the pump", .serialNumber, "88A0123X"),
    Case("plate ABC 1234 in the note", .serialNumber, "ABC 1234"),
    Case("licence plate AB12 CDE", .serialNumber, "AB12 CDE"),
    Case("her driver's license D1234567", .serialNumber, "D1234567"),
    Case("medical license A123456", .serialNumber, "A123456"),
    Case("the pump, serial AB-12345", .serialNumber, "AB-12345"),
    Case("account 1234567 was overdrawn", .recordNumber, "1234567"),
  ]

  static let dates = [
    Case("DOB 3/4/1938", .date, "3/4/1938"),
    Case("d.o.b. 03.04.38", .date, "03.04.38"),
    Case("born 14-03-52", .date, "14-03-52"),
    Case("born 2 May 1931, in Cork", .date, "2 May 1931"),
    Case("He came in on 3/14 and never left.", .date, "3/14"),
    Case("3/14 was the first scan", .date, "3/14"),
    Case("the op was 14/3", .date, "14/3"),
    Case("admitted 2/11", .date, "2/11"),
    Case("since 5/6 nobody has visited her", .date, "5/6"),
    Case("seen 14 Mar by the team", .date, "14 Mar"),
    Case("She died on March 14th.", .date, "March 14th"),
    Case("the 3rd of June, bed by the window", .date, "3rd of June"),
    Case("stroke on 9 September 2025", .date, "9 September"),
    Case("Aug. 21, 2026 is on the consent", .date, "Aug. 21"),
    Case("2026-03-14 on every page", .date, "2026-03-14"),
    Case("14.03.2026, written twice", .date, "14.03.2026"),
    Case("first fall May 6th", .date, "May 6th"),
    Case("discharged 25 December", .date, "25 December"),
  ]

  static let people = [
    Case("a 94-year-old who sang", .age, "94-year-old"),
    Case("he is 101 years old and angry", .age, "101 years old"),
    Case("91 yo with a hip", .age, "91 yo"),
    Case("92y/o, lives alone", .age, "92y/o"),
    Case("93M, fell at home", .age, "93M"),
    Case("a 95F with pneumonia", .age, "95F"),
    Case("aged 98 and still driving", .age, "98"),
    Case("her 100th birthday was on the ward", .age, "100th birthday"),
    Case("ninety-two years old, no family", .age, "ninety-two years old"),
    Case("a man in his nineties", .age, "nineties"),
    Case("They called it in room 412.", .room, "room 412"),
    Case("the lady in bed 7 again", .room, "bed 7"),
    Case("code in bay 4", .room, "bay 4"),
    Case("rm 302B wanted water", .room, "rm 302B"),
    Case("Bed C4 has no one", .room, "Bed C4"),
    Case("bed twelve asked for me", .room, "bed twelve"),
    Case("back to Worcester, MA 01602", .postalCode, "01602"),
    Case("zip 02139-1234", .postalCode, "02139-1234"),
    Case("he lives at SW1A 1AA, he says", .postalCode, "SW1A 1AA"),
    Case("M1 1AE, three flights up", .postalCode, "M1 1AE"),
    Case("home is D02 AF30", .postalCode, "D02 AF30"),
    Case("from Parkville VIC 3052", .postalCode, "3052"),
    Case("PIN 560 001", .postalCode, "560 001"),
    Case("K1A 0B1 on the envelope", .postalCode, "K1A 0B1"),
    Case("Mrs Adeyemi held my hand.", .name, "Mrs Adeyemi"),
    Case("Mr. K. was asleep", .name, "Mr. K"),
    Case("Ms O'Brien-Walsh’s scan", .name, "Ms O'Brien-Walsh"),
    Case("I think of Miss Begum at night", .name, "Miss Begum"),
    Case("Mr and Mrs Castellano came together", .name, "Mr and Mrs Castellano"),
    Case("mrs kowalska asked again", .name, "mrs kowalska"),
    Case("mr k cried today", .name, "mr k"),
    Case("Mr patel and I laughed", .name, "Mr patel"),
    Case("Frau Łukasz, oder so", .name, "Frau Łukasz"),
    Case("Mr Anand Rao, then his son", .name, "Mr Anand Rao"),
    Case("MR. HALE came", .name, "MR. HALE"),
    Case("MS. JOAN HALE, the note says", .name, "MS. JOAN HALE"),
    Case("Smt. Lakshmi would not eat", .name, "Smt. Lakshmi"),
    Case("Mrs van der Berg", .name, "Mrs van der Berg"),
    Case("Dr Rahman, 71, a retired GP, was the patient", .name, "Dr Rahman"),
    Case("patient J.S. said no", .initials, "J.S."),
    Case(
      "Mr Doyle, bed 9, DOB 12/05/1930, MRN 7781234.",
      [(.name, "Mr Doyle"), (.room, "bed 9"), (.date, "12/05/1930"), (.recordNumber, "7781234")]),
    Case(
      "Rang Mrs Hughes on 07700 900321 on 4 May.",
      [(.name, "Mrs Hughes"), (.phone, "07700 900321"), (.date, "4 May")]),
  ]

  static let all = phones + addresses + numbers + dates + people
}
