/// How often words stand in a million words of the passages in `Corpus/`, in bands of half the frequency each; words that
/// are not listed stand there less than 64 times. Only what is fast depends on it: where a pattern is entered.
enum MeasuredFrequency {
  /// What is assumed of a word that is not listed.
  static let rare = 8
  /// How often numbers stand in a million words, in digits and as words.
  static let number = 22_000

  /// Words in bands of falling frequency.
  static let bands: [(perMillion: Int, words: String)] = [
    (46_000, "the"),
    (23_000, "and i a to in"),
    (11_000, "it of on for was my with that"),
    (5700, "at is me he one she had not her you so have up all"),
    (
      2900,
      """
      about no be i'm like said this they we out his as from got by has it's been i've told there but two then do \
      are him just them what when off don't if an did back who down after
      """
    ),
    (
      1400,
      """
      day good time name now or get asked know went i'd go how since over can were put three home think says would \
      came still people say only going because night see us more first four left again last some man which whole \
      here before feel any patient nothing every your want other bed could year am years same took room way didn't \
      will till right
      """
    ),
    (
      720,
      """
      thing old new that's too through their w our very never there's nobody well its can't being than even done \
      where come hours long phone own six made he's half let myself week does called sat something next work into \
      tell today thought days minutes much look both ten should nine gave everyone bad better doing call anything \
      looked she's i'll morning really until wrote im round take five also family m sleep found used read why pain \
      under second love felt hand clinic n ward while wrong slept face little wanted once door lot anyone someone \
      make keep fine hospital stop another behind gone list end always sister hour somebody mother past each \
      without nurse
      """
    ),
    (
      360,
      """
      things dead th sent car talk ask life everything line s stopped wife bit eleven school tired mr times train \
      away head wants doesn't most need isn't full you're find hands ate having seen saw nice rest turned doctor \
      guy couldn't kept lost ever leave eight dont though else mine care died place person goes cried weeks dr \
      great sunday third house thinking lunch post they're months real those kids getting wasn't big bus these job \
      brought thank dog month nights side started help floor stood looking many use hear open tonight tea lady \
      twice men walked patients rang held knew sorry front moved baby history gets saying table enough forty best \
      number light box around makes kind seven eyes happy sit yes between mean cold passed boy friday heard twenty \
      bag flat form water girl he'd sad ones shift signed waiting feeling sick sure window give word may already \
      dad she'd voice everybody hard mom point far they've asking straight small quiet p start ago chest lol \
      thanks student woman won't case coming monday cut bought comes given actually ok ran run watched feet \
      haven't finished hope til exam hold saturday wouldn't husband o plan
      """
    ),
    (
      180,
      """
      might asleep thursday kid mrs group question wait chair machine heart laughed daughter late wall tuesday \
      walk feels live we're believe either running x c paper sign who's didnt crying evening brother parking cat \
      whether eat team foot outside reading stayed knows sitting letter they'd woke card coat father shut \
      afternoon game together oh white part surgery talking instead road trying different friends missed taking \
      talked ive such we've looks note anybody notes step thats arm must worse parents class red em glad hot show \
      weekend leg quite ring yet few mind dinner fire taken unit questions rather write normal stairs yeah b \
      coffee less d die friend reason along chart hurt stay tomorrow what's lay paid seems turn child holding top \
      tried try wish noticed twelve board numb order thirty watch change please high telling alone blood early id \
      none quit r against drug pretty yesterday bottle hit anyway shoes words wounded drove empty noon stand free \
      lie living son standing anymore fell legs meant meeting min bay check death honestly lovely states truck \
      french set block inside changed st hall answer corridor miss money dark march who'd bath hrs joke cases \
      eating intern kitchen remember report making worked book sort cry per showed k short age denies mum others \
      scared fridge mouth f lift move rain station calls hair low hadn't slow pt shall across christmas med pass \
      alive break count play probably single least nearly resident closed fall glass somebody's wet written god \
      gonna himself picked working actual cant lights opened pay blue handed idea mostly problem true bring h \
      minute page clear date later sun walking health lab loud worth during maybe stuff busy clean course funny \
      knee names news office cake pen rounds story takes level near staff watching works ice ill park sound spent \
      happened ambulance drive okay service theatre writing duty green medical poor young body needs able finally \
      hate june nurses angry bloods fair met needed whatever asks attending failed longer photo answered discharge \
      wake fish lad relationship video cards married theres boys exactly lying proper thinks church eye picture \
      understand boyfriend close food hip medicine practice arms children grand sleeping world waited known one's \
      students they'll desk drawer officers self soup consultant seeing seem birthday caught ready beds checked \
      except psych worst bc charge hundred t teeth he'll lives shop
      """
    ),
    (
      89,
      """
      alarm almost guess letters nursing program sounds laugh tears deal due fixed matter means study town visit \
      problems broke drink gp leaving mad send shoulder sometimes bank broken l named sandwich august otherwise \
      screen advice negative somewhere spring radio sheet warm middle properly reg upset war wednesday ed fever \
      guys nineteen often state thru played proud snow extra handover keeps we'd allowed drinking dropped u match \
      numbers pick plate size social training e filled honest hr present useless knees pulled stuck women above op \
      sir weight cough finish moment pressure season several trust wedding you'd air compared depression dying \
      neck chat code girls notice october partner smile whose you've fellow miles putting review soon afraid bread \
      chief clock loss o'clock row street abt cancelled disease fourth giving seemed shit shower stroke fun \
      lecture mess moving safe thoughts alcohol daily general noise scan stupid surgeon wine difference dressing \
      ended fellowship fix gas guns liked patient's steps wee boat college counted doctors interesting teaching \
      wind cannot drop lines midnight symptoms toast badge decided dentist hat literally skin anxiety cause city \
      cross driving entire system touch truth dose female garden poster song sub test agreed driver easy else's \
      fourteen january nobody's retired sex suicide taught thumb trolley beautiful bell failure kill lose mg \
      neither rota turns usual wound zero black boots bottom consent corner couch drew ear email gate hasn't \
      herself however insurance learned shot yourself yrs buy counter ours seat building calling drained papers \
      residents throat tin uncle wash weird began booked cancer ex field human smell speak ct drunk forgot hers \
      learn pharmacy thanked upon waste wow boards fan feelings hospitals hung kettle possible sisters washed \
      badly calm chips dry hes interview opinion tells thread blanket breakfast november using agree apparently \
      english linen mask tube type couldnt fact flu frequent g officer orders sense shes wi cart decent enjoy \
      including itself rice sink stone we'll winter aren't beside cousin icu july ought places significant tank \
      breath carried dude offered summer therapy wanting explained noted positive relief you'll battery bin \
      emergency explain fast laughing party presented reports sang shelf yr blank country double exhausted \
      february garage gives killing posting re terrible won wonder changes couple drank gym it'd killed loved \
      manager nap smoking trains treatment bar co eggs german ordered pages points purpose shouldn't yellow april \
      contact fight figure luck playing risk rouen schedule strong weather wept bathroom bother bowel completely \
      control cos damn ears easter fingers happens pm rd return seconds singing slide tray trouble worried awful \
      boulogne company follow hearing hell it'll milk ninety packed recovery sea september basically bridge \
      british ceiling cheese guilty heavy male registrar telly windows crazy happen likes she'll therapist ahead \
      become cap cup film havre music save below business carry cover easier funeral lake laundry prior roof \
      supposed washing anywhere drugs elevator experience helped mistake starts support themselves amazing cleared \
      denied germans grade listened mother's results shows sleeve smoke socks swapped tree typed admitted \
      afterwards bleep club doc doors everyone's fed pager recently residency roll soul wasnt ashamed chairs \
      comment fat fit fraud fuck girlfriend josie library log pillow power text weakness faces hungry key law nan \
      posted rate record shaking sister's smiled whom audit cool currently edge fake further glasses hill large \
      lump spot worn amount beer bloke diabetes discharged drinks issues lonely mood nodded ortho pharmacist \
      pushed van wear brain expect fella forget fucking haha lately listen mins river sixty slides view within \
      wrist bill comments discussed horse isolation jobs keeping kidney lower mam meet pair preceptor rule score \
      speech spreadsheet stick v wreck absolutely army bench calendar contract doesnt fifty fracture joy laptop \
      lead pie potassium toilet correct grandmother liver pack pleased printer private spoke stress triage vet \
      whoever
      """
    ),
  ]
}
