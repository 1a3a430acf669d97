/** Nouns that present a named person as somebody other than a leader; plurals are derived. */
export const bystanders = `
  analyst economist strategist expert professor academic scholar researcher scientist fellow lecturer historian sociologist
  psychologist philosopher theologian anthropologist geographer climatologist meteorologist seismologist glaciologist
  epidemiologist virologist biologist chemist physicist astronomer geologist engineer statistician demographer criminologist
  journalist reporter correspondent editor columnist commentator broadcaster presenter anchor anchorman anchorwoman host
  blogger writer author novelist poet playwright biographer photographer cameraman videographer illustrator cartoonist
  producer filmmaker documentarian
  student pupil teacher schoolteacher headteacher headmaster headmistress tutor graduate undergraduate postgraduate
  doctor physician surgeon nurse midwife paramedic dentist pharmacist psychiatrist therapist veterinarian patient
  lawyer attorney solicitor barrister
  resident villager neighbor neighbour voter pensioner retiree passer-by bystander witness eyewitness survivor victim refugee migrant
  protester demonstrator protestor volunteer tourist visitor traveler traveller commuter passenger driver taxi-driver pilot
  farmer fisherman shepherd herder miner worker steelworker carpenter plumber electrician mechanic builder baker butcher chef cook
  waiter waitress bartender landlord landlady shopkeeper trader vendor merchant grocer tailor barber hairdresser cleaner janitor
  porter courier postman firefighter fireman policeman policewoman constable guard soldier private corporal sergeant sniper
  gunman attacker suspect defendant inmate prisoner convict robber killer murderer shooter hijacker bomber
  actor actress singer songwriter musician rapper guitarist drummer composer conductor pianist violinist dancer choreographer comedian
  model artist painter sculptor designer architect celebrity socialite influencer youtuber
  player footballer striker midfielder goalkeeper defender winger forward quarterback pitcher batsman bowler coach manager
  trainer referee umpire athlete sprinter swimmer boxer cyclist golfer jockey skier gymnast wrestler skater
  customer client consumer shopper employee colleague intern consultant contractor broker
  analyst-in-chief pollster forecaster commentator observer specialist psephologist pundit linguist translator interpreter
  scholar-in-residence archaeologist curator librarian archivist genealogist astronaut cosmonaut inventor programmer developer hacker
  donor campaigner supporter parishioner worshipper worshiper nun monk
  plaintiff whistleblower informant caller listener reader viewer fan bearer`

/** Nouns that name a relative: "his wife, Grace", "daughter of the president". */
export const relatives = `
  wife husband spouse widow widower ex-wife ex-husband girlfriend boyfriend fiance fiancee fiancé fiancée partner
  mother father mom mum dad parent grandmother grandfather grandma grandpa grandparent
  son daughter child baby toddler boy girl grandson granddaughter grandchild stepson stepdaughter
  brother sister sibling half-brother half-sister twin stepbrother stepsister brother-in-law sister-in-law son-in-law daughter-in-law
  father-in-law mother-in-law uncle aunt nephew niece cousin godfather godmother friend acquaintance nanny`
