import { stem } from "./stem.ts"

// English only: in other languages numbers, names and quoted words are still compared.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Classes separated by bars, words by spaces: the class of each word's stem. */
function classes(list: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const group of list.split("|")) {
    const words = group.trim().split(/\s+/)
    for (const word of words) found.set(stem(word), words[0] ?? "")
  }
  return found
}

/** Words without a statement of their own; left out where content is compared. */
export const FUNCTION_WORDS = set(`
  a an the this that these those it its he him his she her hers they them their theirs we us our ours you your i me my
  who whom whose which what when where why how and or but so as if than then there here of in on at to from for with by
  about into onto upon over under after before during since until between among through against is are was were be been
  being am do does did done have has had having s re ve ll d m t also too very just own such both each some any
  mr mrs ms dr sir said says say`)

export const NEGATORS =
  set(`not n't no never none nobody nothing nowhere neither without cannot hardly barely unable
  impossible unlikely`)

/** Words that turn what follows round without being a negation; as stems. */
export const REFUSALS = new Set(["fail", "fails", "lack", "refuse", "decline"].map(stem))

/** What makes a statement a possibility, a duty or hearsay. */
export const MODALS = classes(`
  possible may might could can perhaps possibly maybe potentially conceivably |
  must need required obliged forced compelled | should ought |
  hedged allegedly reportedly apparently seemingly supposedly purportedly presumably likely probably alleged suspected
  reputedly ostensibly rumoured rumored seems seemed appears appeared seem unconfirmed |
  will shall would`)

/** Reporting verbs by what they make of the words: `say` takes no position. */
export const CUES = classes(`
  say said tell told state add note remark comment announce declare explain write wrote written report
  observe mention reveal disclose speak spoke reply respond answer recall stress emphasise emphasize
  underline according describe point reiterate repeat continue conclude call | deny dispute refute rebut
  disavow | confirm acknowledge admit concede verify confess | accuse blame fault denounce charge | ask
  urge request appeal plead invite | demand order instruct insist | promise pledge vow guarantee swore
  swear undertake | threaten | warn caution | suggest hint imply propose | claim allege assert contend |
  predict forecast foresee | doubt question | agree | refuse decline | apologise apologize | joke quip |
  praise thank applaud commend congratulate welcome hail salute | condemn criticise criticize attack slam
  deplore lambast rebuke | believe think thought feel felt | hope wish | speculate guess estimate`)

/** Pairs of opposites, one pole on each side of the colon. */
const OPPOSITES = `
  rise rose risen increase grow grew grown climb jump surge soar gain expand accelerate strengthen raise
  up widen double : fall fell fallen decrease decline drop shrink shrank slump slide plunge tumble sink
  sank contract slow weaken lower down narrow halve reduce cut | more greater higher larger above exceed
  over : less fewer lower smaller below under | improve better best : worsen worse worst deteriorate |
  most majority : few minority least | all every : none some | support back favour favor endorse champion
  : oppose resist fight | approve adopt pass ratify : reject veto block defeat | praise welcome applaud
  hail commend defend laud : condemn criticise criticize denounce attack slam deplore blast | accept :
  refuse reject decline | allow permit let authorise authorize : ban forbid forbade prohibit bar prevent
  block | win won victory triumph : lose lost defeat | begin began begun start launch open resume : end
  stop finish close halt suspend cancel scrap abandon | survive reopen remain stay : close die died leave
  left vanish | join enter : leave left quit exit withdraw withdrew | arrive come came : depart leave left
  go went | hire appoint recruit : fire dismiss sack oust remove | free release : arrest detain jail
  imprison hold | guilty convict : innocent acquit clear cleared exonerate | legal lawful : illegal
  unlawful | safe : unsafe dangerous | build built create : destroy demolish dismantle | buy bought : sell
  sold | give gave given : take took taken | send sent : receive | lend lent : borrow | before prior :
  after following | early earlier : late later | first : last | always : never | old : new | rich : poor |
  public : private secret | true : false untrue | for : against | by : against | friend ally : enemy foe
  rival | success succeed : fail failure failed | protect : harm endanger | extend prolong : shorten
  curtail | tighten toughen : loosen ease relax | impose : lift | possible able : impossible unable |
  necessary : unnecessary | known : unknown | happy pleased : unhappy angry | optimistic hopeful :
  pessimistic | confident : doubtful | peace : war | truce ceasefire : offensive | import : export |
  surplus : deficit | profit : loss | deny : confirm | love : hate | trust : distrust mistrust | include :
  exclude | agree : disagree | unite united : divide divided | strong : weak | high : low | north northern
  : south southern | east eastern : west western | man men boy male husband father son brother : woman
  women girl female wife mother daughter sister | morning : evening night afternoon | voluntary :
  mandatory compulsory | temporary : permanent | alive : dead | healthy : sick ill | fast faster : slow
  slower | inside : outside | advance : retreat | hawkish : dovish | encourage : discourage | honest :
  dishonest | fair : unfair | legitimate : illegitimate | stable : unstable | visit : leave | overturn
  quash annul : uphold upheld | both : neither | save : cost | help aid assist : hinder hurt hamper | earn
  : spend | add : remove subtract | keep kept retain : drop abandon scrap | invest : divest | peaceful :
  violent | sign : veto | ask : order`

/** The poles a word's stem belongs to: pair number, and 1 or -1. */
export const POLES: ReadonlyMap<string, readonly { pair: number; pole: 1 | -1 }[]> = poles()

function poles() {
  const found = new Map<string, { pair: number; pole: 1 | -1 }[]>()
  OPPOSITES.split("|").forEach((opposite, pair) => {
    opposite.split(":").forEach((side, i) => {
      for (const word of side.trim().split(/\s+/)) {
        const key = stem(word)
        found.set(key, [...(found.get(key) ?? []), { pair, pole: i ? -1 : 1 }])
      }
    })
  })
  return found
}

/** Words that news takes for one another, by class: one for the other is no change. */
export const SYNONYMS = classes(`
  take bring carry brought taken | buy purchase acquire bought | help assist aid | start begin commence
  launch began begun | end finish conclude | free release liberate | soldier troop | money fund funding
  cash | dismiss fire sack oust | inquiry enquiry investigation probe | finding result conclusion outcome
  | use employ | show reveal | get receive obtain | big large huge major great | small little minor | kill
  die dead died | injure wound hurt | house home | car vehicle | street road | child kid children | job
  post position | worker employee staff | company firm business | country nation | authority government
  administration authorities | talk discussion negotiation | meeting gathering | protest demonstration
  rally march | attack assault strike | plan programme program scheme | law bill legislation act | vote
  ballot poll | ruling decision verdict judgment judgement | pay wage salary earn paid | try attempt seek
  sought | need require | keep retain maintain kept | stay remain | leave depart left | build construct
  built | fix repair | examine review study inspect assess | publish issue public | send dispatch sent |
  choose select pick chose chosen | happen occur | rise increase grow climb rose grew risen | fall
  decrease drop decline fell fallen | quick fast rapid | near nearly almost | about around approximately
  roughly some | important significant key | hard difficult tough | dangerous risky | ordinary normal
  usual | soon shortly | border frontier | area region zone | disease illness | doctor physician medic |
  student pupil | ship vessel boat | plane aircraft | film movie | shop store | agreement deal accord pact
  | change modify alter | cooperate work collaborate | whole entire all | crowd people | speech address |
  meet met | hold held | go went gone | say said | give gave given | ask request | tell told | make made |
  run ran | lead led | continue go | every each | gather assemble | criticise criticize | close shut |
  front outside | overturn quash annul | prevent avert | resign quit | spend spent | nearby close`)

export const UNITS = classes(`
  % percent pct | $ dollar | € euro | £ pound sterling quid | ¥ yen | yuan renminbi | rouble ruble | rupee | franc | crown
  krona krone | peso | real reais | cent | penny pence | point | second | minute | hour | day | week | month | year |
  decade | century centuries | metre meter | kilometre kilometer km | mile | foot feet | inch | yard | acre | hectare |
  gram gramme | kilogram kilo kg | tonne ton | ounce | litre liter | gallon | barrel | degree celsius fahrenheit | watt |
  kilowatt kw | megawatt mw | gigawatt gw | volt | mph | kph | vote | seat`)

export const DATES = classes(`
  monday mon | tuesday tue tues | wednesday wed | thursday thu thurs | friday fri | saturday sat | sunday sun |
  january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sept sep |
  october oct | november nov | december dec | today | yesterday | tomorrow | tonight |
  morning | afternoon | evening | night midnight overnight | noon midday | dawn | spring | summer | autumn | winter |
  easter | christmas | ramadan | previous | next | last`)

/** What stands before a name, or for it. */
export const ROLES = classes(`
  president | prime premier | minister | chancellor | king queen monarch | governor | mayor | senator | congressman
  congresswoman | leader | chief | chairman chairwoman chair chairperson | secretary | speaker | ambassador | judge justice |
  general | colonel | captain | commander | commissioner | director | spokesman spokeswoman spokesperson | official |
  officer | lawmaker | deputy | vice | head | founder | professor | doctor | bishop | pope | prince princess | union |
  opposition | lawyer attorney | economist | analyst | adviser advisor | witness | teacher | farmer | driver | banker |
  police | prosecutor | critic | rival | owner | coach | editor | expert | scientist | researcher | activist`)

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"

/** Values of numbers in words. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.split(" ").map((word, i) => [word, i] as const),
  ...TENS.split(" ").map((word, i) => [word, (i + 2) * 10] as const),
  ...ORDINALS.split(" ").map((word, i) => [word, i + 1] as const),
  ["half", 0.5],
  ["quarter", 0.25],
  ["dozen", 12],
  ["dozens", 12],
  ["twice", 2],
  ["double", 2],
  ["triple", 3],
])

export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["hundreds", 100],
  ["thousand", 1e3],
  ["thousands", 1e3],
  ["k", 1e3],
  ["million", 1e6],
  ["millions", 1e6],
  ["m", 1e6],
  ["mn", 1e6],
  ["billion", 1e9],
  ["billions", 1e9],
  ["bn", 1e9],
  ["b", 1e9],
  ["trillion", 1e12],
  ["tn", 1e12],
])
