/**
 * Nouns that name a position of authority. Plurals are derived; compounds such as "prime minister", "attorney general" or
 * "deputy press secretary" need no entry, because the last noun decides.
 */
export const offices = {
  /** Whoever bears the title holds authority, whatever stands around it. */
  sure: `
    president premier chancellor minister secretary senator congressman congresswoman governor lieutenant-governor
    vice-president vice-chancellor vice-premier vice-chairman co-president prime-minister president-elect governor-general
    secretary-general attorney-general director-general mayor-elect prime-minister-designate chancellor-designate
    mayor deputy-mayor alderman councilman councilwoman councillor councilor lawmaker legislator parliamentarian
    mp mps mep meps msp td mna mla pm dpm fm sen rep gov premiers taoiseach tanaiste chairman chairwoman chairperson
    vice-chair co-chair co-chairman co-leader candidate nominee frontrunner front-runner contender presidential-candidate
    incumbent challenger politician statesman stateswoman
    king queen emperor empress prince princess crown-prince sultan emir sheikh sheik ayatollah caliph tsar
    monarch ruler duke duchess regent viceroy
    dictator strongman autocrat despot junta-leader
    pope pontiff cardinal archbishop bishop patriarch imam mufti rabbi metropolitan primate abbot
    general lieutenant-general major-general brigadier colonel admiral vice-admiral commodore commander marshal
    commander-in-chief warlord chieftain colonel-general
    ambassador envoy diplomat consul emissary plenipotentiary negotiator mediator legate nuncio attaché attache
    high-commissioner
    speaker spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen whip
    ceo cfo coo cto founder co-founder cofounder tycoon magnate billionaire oligarch mogul
    justice ombudsman comptroller auditor-general solicitor-general procurator premier-designate
    commissioner undersecretary under-secretary sub-secretary chief-of-staff
    rebel-leader caudillo lord-mayor provost czar secretary-treasurer
    informateur formateur intendant prefect voivode president-designate pm-designate
    undersecretary-general junta`,
  /** Titles that name authority unless the words around them say otherwise: "film director", "team captain". */
  likely: `
    leader chair chief head boss aide counsel director executive commissioner official officer deputy adviser advisor aide representative
    delegate prosecutor judge magistrate superintendent inspector sheriff marshal captain major lieutenant brigadier-general
    member treasurer administrator controller trustee governor-general     activist-leader preacher cleric priest pastor reverend rector warden
    coordinator co-ordinator rapporteur counterpart successor predecessor baroness baron     opposition-leader
    regulator supremo lieutenant-colonel bureaucrat technocrat
        legislator-elect democrat delegation-head treasurer`,
} as const

/**
 * Titles written right before a name, short or as a rank: "Gen. Milley", "Sen Cruz", "Lt Gen", "Rep. Pelosi". Only as written here
 * with a capital do they count.
 */
export const ranks = `
  gen gen. sen sen. rep rep. gov gov. col col. lt lt. maj maj. cmdr cmdr. adm adm. brig brig. capt capt. sgt sgt. sens. reps. govs.
  gens. amb amb. hon hon. pres pres. supt supt.`

/** Words that stand inside a title without naming the office. */
export const titleModifiers = `
  former ex then acting interim caretaker deputy vice assistant associate senior junior top chief head lead leading chief
  incoming outgoing departing retiring retired late current new newly newly-elected newly-appointed appointed elected elect
  designate embattled ousted deposed exiled jailed imprisoned disgraced longtime long-time veteran prominent powerful influential
  provisional transitional permanent special principal executive general honorary de facto ruling opposition shadow first
  second third state federal national regional provincial local foreign defense defence finance interior home justice health
  education trade energy environment economy economic labor labour transport transportation agriculture culture sports
  social security prime press military naval army air police spiritual religious political parliamentary presidential
  congressional senate house cabinet party union rebel separatist hardline moderate conservative liberal socialist democratic
  republican communist nationalist populist centrist center-right centre-right center-left centre-left far-right far-left
  right-wing left-wing pro-western two-time three-time two-term three-term one-time onetime sitting serving
  lower upper supreme high joint intelligence catholic muslim sunni shia shiite jewish christian orthodox anglican hindu buddhist
  evangelical`

/** Words that show, inside a title's phrase, that it belongs to no office: "team captain", "film director". */
export const worldlyWords = `
  film movie theatre theater music art artistic creative casting fashion football soccer basketball baseball cricket rugby
  hockey tennis golf team squad club league nfl nba fifa-club band orchestra choir studio museum gallery kitchen bakery restaurant
  shop store hotel farm farmers garage school head-teacher pub bar café cafe inn hostel bookshop study survey poll polling trial expedition excavation project
  ward shift floor sales marketing brand product software portfolio fund
  research clinical laboratory lab tour bus stage hair scout troop family household neighborhood neighbourhood`
