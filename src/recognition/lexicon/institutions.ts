/** Last or telling words of names of organisations: a run of capitals that ends in one is no person. */
export const institutions = `
  party ministry department office agency bureau commission committee council board authority administration secretariat
  directorate inspectorate service services force forces army navy corps guard guards command police militia brigade battalion regiment
  division fleet government cabinet parliament congress senate house assembly legislature knesset duma bundestag bundesrat lok sabha
  rajya diet riksdag storting folketing seimas sejm verkhovna rada majlis dail politburo presidium
  court tribunal chamber bank fund treasury reserve exchange union unions federation confederation league alliance coalition front movement
  brotherhood association organization organisation institute institution foundation center centre society trust network forum academy
  university college school hospital clinic church cathedral mosque temple synagogue museum library theatre theater
  company corporation corp corp. inc inc. ltd ltd. plc llc gmbh group holdings industries partners capital ventures bancorp
  airlines airways motors pharmaceuticals technologies systems software petroleum oil gas energy electric steel railways
  times post journal gazette tribune herald telegraph guardian chronicle mirror observer independent mail express globe news agency press
  magazine television tv radio channel broadcasting images media
  club team united rovers wanderers athletic stadium arena olympics cup championship
  pact treaty accord agreement act bill law amendment constitution charter plan program programme project operation initiative
  summit conference festival award prize medal day week year war revolution crisis strike
  street avenue road lane boulevard square plaza bridge tower building palace castle hotel airport station port harbor harbour
  park island islands mountain mount river lake sea ocean bay gulf strait valley desert county province district region
  state states republic kingdom emirates city town village north south east west northern southern eastern western central
  republicans democrats tories conservatives liberals greens socialists communists labour
  white pentagon kremlin downing elysee élysée capitol`

/** Words of state bodies: they make a weak title one of authority ("Kremlin adviser", "member of the Knesset"). */
export const stateBodies = `
  government parliament congress senate house assembly legislature cabinet ministry department council commission party union army navy
  military police court bank fed reserve treasury kremlin pentagon politburo knesset duma bundestag rada state presidency presidential
  committee federation security intelligence foreign defense defence finance interior justice un u.n. eu e.u. nato imf ecb opec who who's
  iaea au asean african european nations embassy mission campaign opposition rebel front taliban hamas hezbollah houthi houthis isis
  junta board trustees federal central national regional republican democratic democrat conservative labour labor liberal tory socialist
  communist gop ruling coalition white downing elysee secretariat agency bureau authority delegation bundesbank boe boj fbi cia
  nsa mi5 mi6 mossad militia brigade guard guards staff parliamentary congressional senatorial gubernatorial mayoral city municipal
  county provincial diocese church vatican synod teachers workers trade chamber joint armed forces wing militant separatist`

/** Words of learned bodies: a director, head or member there is an expert. */
export const learnedBodies = `
  university college institute institution school academy faculty laboratory lab observatory museum library think-tank tank
  brookings carnegie chatham rand wilson hoover heritage endowment cato stimson hudson rusi iiss csis lse harvard yale princeton oxford
  cambridge stanford columbia georgetown mit clinic hospital studies study research center centre
  department-of-history`
