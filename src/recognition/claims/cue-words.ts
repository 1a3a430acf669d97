import { hashWord } from "../../text/word.ts"

/**
 * Verbs that attribute, by what they do (annotation guidelines, "Cues"). A claim is believed by its class: saying
 * needs a clause or a quotation, evaluating only an object.
 */
const lemmas = {
  saying: `say tell add state declare claim announce explain note observe remark mention comment reply answer respond
    continue joke quip recall recount report write tweet post testify confide whisper shout boast repeat reiterate
    reaffirm stress emphasise emphasize underline underscore conclude clarify specify point elaborate interject
    exclaim chime weigh gripe opine proclaim disclose reveal divulge confirm affirm attest relate sum counter retort
    chant inform brief signal indicate hint suggest concede acknowledge admit confess lament complain bemoan decry
    warn caution predict forecast project argue contend insist maintain assert allege estimate calculate speculate
    reckon quote cite assure remind muse marvel vent thunder fume tease read go object protest mutter murmur sigh scream
    yell cry boom snap bark crow gush rail rant scoff sneer volunteer venture theorise theorize posit postulate stipulate
    rule hold deduce enthuse gloat grumble joke lecture reason recount stutter stammer swear underscore worry`,
  evaluating: `denounce condemn criticise criticize praise hail defend reject dismiss describe characterise
    characterize portray brand label liken compare blame accuse slam blast deride ridicule mock applaud welcome laud
    commend salute thank rebuke chide scold castigate deplore credit call denigrate endorse question dispute deny
    rebut refute disavow congratulate censure pan trash excoriate chastise lampoon champion vilify disparage
    belittle downplay justify excuse acclaim bash pillory rubbish retract attack lambast lambaste berate assail charge fault regard view see paint cast dub rate`,
  committing: `vow promise pledge swear commit guarantee threaten undertake`,
  directing: `urge demand ask call request implore plead appeal recommend advise propose order instruct exhort press
    beg invite challenge encourage counsel lobby petition summon nudge prod propose`,
  believing: `believe think consider hope expect feel fear doubt recognise recognize worry suspect assume agree
    disagree wish reckon guess imagine trust regret anticipate foresee envisage`,
  showing: `show find suggest indicate reveal conclude note say state estimate project report list detail`,
} as const

/** Verbs of plain acts and intentions, which attribute nothing by themselves (guidelines, "Not claims"). */
const acts = `plan seek decide impose sign oppose want know vote try refuse decline veto intend aim prefer support
  announce discuss meet appear seem learn understand back approve launch agree order block raise apply enjoy need like
  love remember realise realize discover watch hear wonder consider study investigate`

export type CueClass = keyof typeof lemmas

const irregular: Readonly<Record<string, string>> = {
  say: "says said saying",
  tell: "tells told telling",
  write: "writes wrote written writing",
  think: "thinks thought thinking",
  feel: "feels felt feeling",
  find: "finds found finding",
  see: "sees saw seen seeing",
  show: "shows showed shown showing",
  swear: "swears swore sworn swearing",
  know: "knows knew known knowing",
  read: "reads reading",
  go: "goes went",
  cast: "casts casting",
  understand: "understands understood",
  meet: "meets met meeting",
  seek: "seeks sought seeking",
  hear: "hears heard",
  commit: "commits committed committing",
  admit: "admits admitted admitting",
  rebut: "rebuts rebutted rebutting",
  refer: "refers referred referring",
  forecast: "forecasts forecasting",
  quip: "quips quipped quipping",
  dub: "dubs dubbed dubbing",
  slam: "slams slammed slamming",
  plan: "plans planned planning",
  beg: "begs begged begging",
  label: "labels labelled labeled labelling labeling",
  signal: "signals signalled signaled signalling signaling",
}

/** A regular verb's forms, after the spelling rules of its last letters. */
function forms(lemma: string): string[] {
  const known = irregular[lemma]
  if (known !== undefined) return [lemma, ...known.split(" ")]
  const stem = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}i` : lemma
  const third = /(?:s|x|z|ch|sh|i)$/.test(stem) ? `${stem}es` : `${lemma}s`
  const past = stem.endsWith("e") ? `${stem}d` : `${stem}ed`
  const gerund = /[^e]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`
  return [lemma, third, past, gerund]
}

const listed = (list: string): string[] => list.trim().split(/\s+/)

/** Bits for the classes of a cue word, and one for plain acts. */
export const CueBit = {
  saying: 1,
  evaluating: 2,
  committing: 4,
  directing: 8,
  believing: 16,
  showing: 32,
  act: 64,
  /** Nouns and adjectives that attribute with a clause: his vow that, confident that. */
  noun: 128,
  loose: 256,
} as const

/** Verbs that mean something else more often than not: they need a quotation or a clause with "that". */
const loose = `continue go read rate cast paint challenge list cite order press invite sum point counter attack charge
  relate report repeat signal project credit question dispute label brand call see note remember fear feel assume
  consider find raise answer reveal muse thank encourage approve view hold rule cry lecture reason trust boom crow snap bark pan trash prod guess imagine champion mark announce declare expect`

const nouns = `vow demand promise pledge claim belief warning statement declaration assertion allegation accusation
  suggestion argument insistence prediction call threat conclusion admission confident adamant convinced certain
  hopeful doubtful optimistic skeptical sceptical clear stand view according`

const bits = new Map<number, number>()
const note = (word: string, bit: number): void => {
  const hash = hashWord(word)
  bits.set(hash, (bits.get(hash) ?? 0) | bit)
}
for (const [name, list] of Object.entries(lemmas))
  for (const lemma of listed(list)) for (const form of forms(lemma)) note(form, CueBit[name as CueClass])
for (const lemma of listed(acts)) for (const form of forms(lemma)) note(form, CueBit.act)
for (const lemma of listed(loose)) for (const form of forms(lemma)) note(form, CueBit.loose)
for (const noun of listed(nouns)) note(noun, CueBit.noun)

/** The classes of a word as `CueBit`s; 0 for a word that is no known cue. */
export const cueBits = (word: number): number => bits.get(word) ?? 0
