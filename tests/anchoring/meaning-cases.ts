/** Invented articles and edits to single sentences of them, with the state that a careful reader would give each. */

export const articles = {
  harbour: [
    "The port authority of Vellmar has suspended all night traffic after two barges collided under the Kestrel Bridge on Tuesday.",
    "Harbour master Oda Lindqvar said the bridge had not been damaged and that ferries would run again from Thursday morning.",
    "Three sailors were taken to hospital, one of them with a broken arm, according to the fire service.",
    "“We were lucky that nobody drowned,” said Matteo Brusk, the captain of the smaller barge.",
    "The owners of the two vessels, Nordfracht and Delta Lines, blamed each other for the accident.",
    "Transport minister Pia Corvane promised to publish the findings of the inquiry by the end of March.",
    "Some 4,200 containers are waiting on the quays, 15 percent more than on a normal day.",
  ],
  vote: [
    "Parliament in Ostrava Nova voted by 112 to 87 on Wednesday to raise the retirement age to 66.",
    "Prime Minister Ilan Korovets defended the law and said it would save the state 3.5 billion korun a year.",
    "The opposition leader, Magda Wierzba, called the vote “a theft from those who work hardest” and vowed to take the case to the constitutional court.",
    "President Tomas Belik may refuse to sign the law, two of his advisers told the newspaper Denik.",
    "Unions expect at least 50,000 people at a protest in the capital on 9 June.",
    "Finance minister Rafael Odum told reporters that the government was not considering any new taxes.",
    "Korovets accused Wierzba of misleading pensioners about the cost of the reform.",
    "A similar bill was rejected in 2017.",
  ],
  talks: [
    "Foreign ministers of Arven and Sulmar met in Geneva on Monday for the first direct talks in eleven years.",
    "Arven will release 40 prisoners before the end of the week, its foreign minister, Leila Saadoun, told journalists.",
    "Her counterpart, Viktor Palenko, confirmed that Sulmar had agreed to reopen the border crossing at Tarn.",
    "Palenko thanked Saadoun for what he described as “patience worthy of a surgeon”.",
    "The two countries have no plans to exchange ambassadors, a spokesman for the Swiss government said.",
    "Sulmar must withdraw its troops by 30 September, under the draft seen by this newspaper.",
    "The United Nations welcomed the meeting and offered to send observers.",
  ],
  health: [
    "Doctors at the Marlow Clinic said a new vaccine cut infections by 62 percent among children under five.",
    "The trial, which involved 3,000 children in four countries, found no serious side effects.",
    "“This is not a miracle, but it is a beginning,” said Professor Adaeze Nwosu, who led the study.",
    "Each dose costs about $4, less than half the price of the older vaccine.",
    "The health ministry said that it would buy two million doses and begin vaccination in October.",
    "Critics warned that the cold storage the vaccine requires is rare in the countryside.",
    "The World Health Organization is expected to review the data within six months.",
  ],
  court: [
    "The supreme court of Danvia on Friday overturned the conviction of the former energy minister, Goran Petrik.",
    "Chief Justice Irena Halasz said the trial had been neither fair nor public.",
    "Prosecutors had alleged that Petrik took bribes worth 1.3 million euros from a pipeline company between 2014 and 2016.",
    "“I never took a cent,” Petrik told supporters outside the building. “Today the whole country knows it.”",
    "The opposition Civic Alliance criticised the ruling, while the governing party praised it.",
    "Justice minister Tibor Vance denied having put pressure on the judges.",
    "Petrik, 58, spent nearly two years in prison.",
    "According to his lawyer, Nadia Okoro, he will seek compensation from the state.",
    "Police said about 300 people had gathered peacefully in front of the court.",
  ],
  storm: [
    "Tropical storm Benita made landfall near Port Sereno early on Sunday with winds of 140 kilometres an hour.",
    "At least seven people died, and more than 12,000 homes were without power, the civil protection agency said.",
    "President Luisa Maranhao declared a state of emergency and ordered the army to help with the evacuation.",
    "“The worst is behind us,” she said in a televised address on Sunday night.",
    "Meteorologist Kofi Danso warned that rivers could still rise until Tuesday.",
    "Neighbouring Costa Verde has offered 20 helicopters, which the government has not yet accepted.",
    "Schools will stay closed all week in the three southern provinces.",
    "The opposition accused the government of reacting too late.",
  ],
  bank: [
    "The central bank of Merrow raised its key rate by half a point to 5.25 percent on Wednesday, the third increase since spring.",
    "Governor Astrid Nkemelu said inflation had fallen but was still far above the target of 2 percent.",
    "“We will not declare victory too soon,” she told a news conference in Port Hale.",
    "The finance minister, Ruben Castellane, criticised the decision and warned that it could cost 40,000 jobs.",
    "Analysts at Brightwater had predicted a smaller step.",
    "The Merrow dollar gained 1.2 percent against the euro after the announcement.",
    "Trade unions called for a meeting with the prime minister, Owen Abara, before the end of August.",
    "Abara has so far refused to comment.",
    "Exports to Lorne, the country's largest market, shrank by a tenth in the second quarter, according to the statistics office.",
    "In 2022 the bank was accused by Castellane's predecessor of acting without a mandate.",
  ],
} as const

export type MeaningCase = {
  readonly article: keyof typeof articles
  /** The quote, and what stands in its place afterwards. */
  readonly was: string
  readonly now: string
  readonly state: "same" | "reworded" | "changed"
}

const list = (
  article: keyof typeof articles,
  rows: readonly (readonly [MeaningCase["state"], string, string])[],
) => rows.map(([state, was, now]): MeaningCase => ({ article, was, now, state }))

export const cases: readonly MeaningCase[] = [
  ...list("harbour", [
    [
      "changed",
      "after two barges collided under the Kestrel Bridge on Tuesday",
      "after two barges collided under the Kestrel Bridge on Monday",
    ],
    [
      "changed",
      "after two barges collided under the Kestrel Bridge",
      "after three barges collided under the Kestrel Bridge",
    ],
    ["changed", "has suspended all night traffic", "has resumed all night traffic"],
    [
      "changed",
      "Harbour master Oda Lindqvar said the bridge had not been damaged",
      "Harbour master Oda Lindqvar said the bridge had been damaged",
    ],
    [
      "changed",
      "Harbour master Oda Lindqvar said the bridge had not been damaged",
      "Mayor Henrik Stoll said the bridge had not been damaged",
    ],
    [
      "changed",
      "ferries would run again from Thursday morning",
      "ferries might run again from Thursday morning",
    ],
    [
      "changed",
      "ferries would run again from Thursday morning",
      "ferries would run again from Thursday evening",
    ],
    [
      "reworded",
      "ferries would run again from Thursday morning",
      "ferries will resume service from Thursday morning",
    ],
    ["changed", "Three sailors were taken to hospital", "Thirteen sailors were taken to hospital"],
    ["reworded", "Three sailors were taken to hospital", "3 sailors were brought to hospital"],
    ["changed", "Three sailors were taken to hospital", "Three sailors were reportedly taken to hospital"],
    [
      "changed",
      "“We were lucky that nobody drowned,” said Matteo Brusk",
      "“We were lucky that few drowned,” said Matteo Brusk",
    ],
    [
      "changed",
      "“We were lucky that nobody drowned,” said Matteo Brusk",
      "“We were lucky that nobody drowned,” said Lars Oyen",
    ],
    [
      "reworded",
      "“We were lucky that nobody drowned,” said Matteo Brusk",
      "“We were lucky that nobody drowned,” Captain Matteo Brusk told reporters",
    ],
    [
      "same",
      "“We were lucky that nobody drowned,” said Matteo Brusk",
      '"We were lucky that nobody drowned," said Matteo Brusk',
    ],
    [
      "changed",
      "The owners of the two vessels, Nordfracht and Delta Lines, blamed each other for the accident.",
      "The owners of the two vessels, Nordfracht and Delta Lines, thanked each other after the accident.",
    ],
    [
      "changed",
      "Transport minister Pia Corvane promised to publish the findings of the inquiry by the end of March.",
      "Transport minister Pia Corvane refused to publish the findings of the inquiry by the end of March.",
    ],
    [
      "changed",
      "promised to publish the findings of the inquiry by the end of March",
      "promised to publish the findings of the inquiry by the end of May",
    ],
    [
      "reworded",
      "Transport minister Pia Corvane promised to publish the findings of the inquiry by the end of March.",
      "The transport minister, Pia Corvane, pledged to make the results of the investigation public by the end of March.",
    ],
    [
      "changed",
      "Some 4,200 containers are waiting on the quays",
      "Some 42,000 containers are waiting on the quays",
    ],
    ["changed", "15 percent more than on a normal day", "15 percent less than on a normal day"],
    ["reworded", "15 percent more than on a normal day", "15% more than on an ordinary day"],
    [
      "reworded",
      "Some 4,200 containers are waiting on the quays",
      "About 4200 containers stand waiting on the quays",
    ],
  ]),
  ...list("vote", [
    [
      "changed",
      "voted by 112 to 87 on Wednesday to raise the retirement age to 66",
      "voted by 112 to 87 on Wednesday to lower the retirement age to 66",
    ],
    ["changed", "to raise the retirement age to 66", "to raise the retirement age to 68"],
    ["changed", "voted by 112 to 87 on Wednesday", "voted by 121 to 87 on Wednesday"],
    [
      "changed",
      "Prime Minister Ilan Korovets defended the law",
      "Prime Minister Ilan Korovets criticised the law",
    ],
    [
      "reworded",
      "Prime Minister Ilan Korovets defended the law",
      "The prime minister, Ilan Korovets, stood by the law",
    ],
    [
      "changed",
      "it would save the state 3.5 billion korun a year",
      "it would save the state 3.5 million korun a year",
    ],
    [
      "changed",
      "it would save the state 3.5 billion korun a year",
      "it would cost the state 3.5 billion korun a year",
    ],
    [
      "changed",
      "it would save the state 3.5 billion korun a year",
      "it could save the state 3.5 billion korun a year",
    ],
    [
      "reworded",
      "it would save the state 3.5 billion korun a year",
      "it will save the state 3.5bn korun every year",
    ],
    [
      "changed",
      "called the vote “a theft from those who work hardest”",
      "called the vote “a gift to those who work hardest”",
    ],
    [
      "reworded",
      "called the vote “a theft from those who work hardest” and vowed to take the case to the constitutional court",
      "described the vote as “a theft from those who work hardest” and promised to bring the case before the constitutional court",
    ],
    [
      "changed",
      "President Tomas Belik may refuse to sign the law",
      "President Tomas Belik will refuse to sign the law",
    ],
    ["changed", "President Tomas Belik may refuse to sign the law", "President Tomas Belik may sign the law"],
    [
      "changed",
      "two of his advisers told the newspaper Denik",
      "two of his advisers told the newspaper Pravo",
    ],
    [
      "changed",
      "Unions expect at least 50,000 people at a protest in the capital on 9 June.",
      "Unions expect at least 50,000 people at a protest in the capital on 19 June.",
    ],
    [
      "changed",
      "Unions expect at least 50,000 people at a protest",
      "Unions expect at least 5,000 people at a protest",
    ],
    [
      "reworded",
      "Unions expect at least 50,000 people at a protest in the capital on 9 June.",
      "At least 50,000 people are expected by the unions at a demonstration in the capital on June 9.",
    ],
    [
      "changed",
      "the government was not considering any new taxes",
      "the government was considering new taxes",
    ],
    [
      "reworded",
      "the government was not considering any new taxes",
      "the government wasn't considering any new tax",
    ],
    ["changed", "Finance minister Rafael Odum told reporters", "Finance minister Clara Benes told reporters"],
    [
      "changed",
      "Korovets accused Wierzba of misleading pensioners",
      "Wierzba accused Korovets of misleading pensioners",
    ],
    [
      "reworded",
      "Korovets accused Wierzba of misleading pensioners",
      "Wierzba was accused by Korovets of misleading pensioners",
    ],
    [
      "changed",
      "Korovets accused Wierzba of misleading pensioners",
      "Korovets thanked Wierzba for informing pensioners",
    ],
    ["changed", "A similar bill was rejected in 2017.", "A similar bill was rejected in 2019."],
    ["changed", "A similar bill was rejected in 2017.", "A similar bill was approved in 2017."],
    ["reworded", "A similar bill was rejected in 2017.", "A similar bill had been rejected back in 2017."],
    ["same", "A similar bill was rejected in 2017.", "A similar\u00a0bill was re\u00adjected in 2017."],
  ]),
  ...list("talks", [
    [
      "changed",
      "met in Geneva on Monday for the first direct talks in eleven years",
      "met in Vienna on Monday for the first direct talks in eleven years",
    ],
    [
      "reworded",
      "met in Geneva on Monday for the first direct talks in eleven years",
      "met on Monday in Geneva for their first direct talks in 11 years",
    ],
    ["changed", "the first direct talks in eleven years", "the first direct talks in eleven months"],
    ["changed", "Arven will release 40 prisoners", "Sulmar will release 40 prisoners"],
    [
      "changed",
      "Arven will release 40 prisoners before the end of the week",
      "Arven will release 40 prisoners before the end of the month",
    ],
    [
      "changed",
      "Arven will release 40 prisoners before the end of the week",
      "Arven may release 40 prisoners before the end of the week",
    ],
    [
      "changed",
      "Arven will release 40 prisoners before the end of the week",
      "Arven will not release 40 prisoners before the end of the week",
    ],
    [
      "reworded",
      "Arven will release 40 prisoners before the end of the week, its foreign minister, Leila Saadoun, told journalists.",
      "Arven's foreign minister, Leila Saadoun, told journalists that Arven would free forty prisoners before the end of the week.",
    ],
    [
      "changed",
      "Viktor Palenko, confirmed that Sulmar had agreed to reopen the border crossing",
      "Viktor Palenko, denied that Sulmar had agreed to reopen the border crossing",
    ],
    [
      "changed",
      "Sulmar had agreed to reopen the border crossing at Tarn",
      "Sulmar had agreed to close the border crossing at Tarn",
    ],
    [
      "changed",
      "Palenko thanked Saadoun for what he described as “patience worthy of a surgeon”.",
      "Saadoun thanked Palenko for what she described as “patience worthy of a surgeon”.",
    ],
    ["changed", "described as “patience worthy of a surgeon”", "described as “patience worthy of a saint”"],
    [
      "changed",
      "The two countries have no plans to exchange ambassadors",
      "The two countries have plans to exchange ambassadors",
    ],
    ["changed", "a spokesman for the Swiss government said", "a spokesman for the Austrian government said"],
    [
      "reworded",
      "The two countries have no plans to exchange ambassadors, a spokesman for the Swiss government said.",
      "A spokesman for the Swiss government said the two countries had no plans to exchange ambassadors.",
    ],
    [
      "changed",
      "Sulmar must withdraw its troops by 30 September",
      "Sulmar should withdraw its troops by 30 September",
    ],
    [
      "changed",
      "Sulmar must withdraw its troops by 30 September",
      "Sulmar must withdraw its troops by 30 October",
    ],
    [
      "reworded",
      "Sulmar must withdraw its troops by 30 September",
      "Sulmar must pull out its soldiers by 30 September",
    ],
    [
      "reworded",
      "The United Nations welcomed the meeting and offered to send observers.",
      "The UN welcomed the meeting and offered to dispatch observers.",
    ],
    ["changed", "The United Nations welcomed the meeting", "The United Nations condemned the meeting"],
    ["changed", "The United Nations welcomed the meeting", "The European Union welcomed the meeting"],
  ]),
  ...list("health", [
    [
      "changed",
      "a new vaccine cut infections by 62 percent among children under five",
      "a new vaccine cut infections by 26 percent among children under five",
    ],
    ["changed", "among children under five", "among children over five"],
    [
      "changed",
      "Doctors at the Marlow Clinic said a new vaccine cut infections",
      "Doctors at the Marlow Clinic doubted that a new vaccine cut infections",
    ],
    [
      "changed",
      "The trial, which involved 3,000 children in four countries, found no serious side effects.",
      "The trial, which involved 3,000 children in four countries, found serious side effects.",
    ],
    [
      "reworded",
      "The trial, which involved 3,000 children in four countries, found no serious side effects.",
      "The study of 3,000 children in four countries did not find any serious side effects.",
    ],
    [
      "changed",
      "“This is not a miracle, but it is a beginning,”",
      "“This is a miracle, and it is a beginning,”",
    ],
    [
      "reworded",
      "said Professor Adaeze Nwosu, who led the study",
      "said Prof. Adaeze Nwosu, the leader of the study",
    ],
    ["changed", "Each dose costs about $4", "Each dose costs about €4"],
    ["reworded", "Each dose costs about $4", "Each dose costs around 4 dollars"],
    [
      "changed",
      "Each dose costs about $4, less than half the price",
      "Each dose costs about $4, more than half the price",
    ],
    [
      "changed",
      "it would buy two million doses and begin vaccination in October",
      "it would buy two million doses and begin vaccination in November",
    ],
    [
      "reworded",
      "The health ministry said that it would buy two million doses",
      "The health ministry announced it would purchase 2 million doses",
    ],
    [
      "changed",
      "The health ministry said that it would buy two million doses",
      "The health ministry said that it would sell two million doses",
    ],
    [
      "changed",
      "Critics warned that the cold storage the vaccine requires is rare",
      "Critics denied that the cold storage the vaccine requires is rare",
    ],
    [
      "changed",
      "The World Health Organization is expected to review the data within six months.",
      "The World Health Organization is expected to review the data within six weeks.",
    ],
    [
      "reworded",
      "The World Health Organization is expected to review the data within six months.",
      "The World Health Organization, which has its seat in Geneva, is expected to examine the data within six months.",
    ],
    [
      "same",
      "The World Health Organization is expected to review the data",
      "The World Health Organization is\nexpected to review the data",
    ],
  ]),
  ...list("court", [
    [
      "changed",
      "The supreme court of Danvia on Friday overturned the conviction",
      "The supreme court of Danvia on Friday upheld the conviction",
    ],
    [
      "reworded",
      "The supreme court of Danvia on Friday overturned the conviction of the former energy minister, Goran Petrik.",
      "On Friday the supreme court of Danvia quashed the conviction of Goran Petrik, the former energy minister.",
    ],
    [
      "changed",
      "the conviction of the former energy minister, Goran Petrik",
      "the conviction of the former finance minister, Pavel Dorn",
    ],
    ["changed", "the trial had been neither fair nor public", "the trial had been both fair and public"],
    [
      "changed",
      "Prosecutors had alleged that Petrik took bribes",
      "Prosecutors had proved that Petrik took bribes",
    ],
    ["changed", "took bribes worth 1.3 million euros", "took bribes worth 1.3 billion euros"],
    ["changed", "took bribes worth 1.3 million euros", "took bribes worth 1.3 million dollars"],
    ["changed", "between 2014 and 2016", "between 2014 and 2018"],
    [
      "reworded",
      "Prosecutors had alleged that Petrik took bribes worth 1.3 million euros",
      "Prosecutors alleged that Petrik had accepted bribes worth €1.3 million",
    ],
    ["changed", "“I never took a cent,” Petrik told supporters", "“I took a cent,” Petrik told supporters"],
    [
      "reworded",
      "“I never took a cent,” Petrik told supporters outside the building.",
      "“I never took a cent,” Petrik said to supporters in front of the building.",
    ],
    [
      "changed",
      "The opposition Civic Alliance criticised the ruling",
      "The opposition Civic Alliance praised the ruling",
    ],
    [
      "changed",
      "Justice minister Tibor Vance denied having put pressure on the judges.",
      "Justice minister Tibor Vance admitted having put pressure on the judges.",
    ],
    [
      "reworded",
      "Justice minister Tibor Vance denied having put pressure on the judges.",
      "The justice minister, Tibor Vance, denied that he had pressured the judges.",
    ],
    [
      "changed",
      "Petrik, 58, spent nearly two years in prison.",
      "Petrik, 58, spent nearly four years in prison.",
    ],
    [
      "changed",
      "Petrik, 58, spent nearly two years in prison.",
      "Petrik, 58, spent nearly two months in prison.",
    ],
    [
      "reworded",
      "Petrik, 58, spent nearly two years in prison.",
      "Petrik, who is 58, was in prison for almost two years.",
    ],
    [
      "changed",
      "According to his lawyer, Nadia Okoro, he will seek compensation",
      "According to his lawyer, Nadia Okoro, he may seek compensation",
    ],
    [
      "reworded",
      "According to his lawyer, Nadia Okoro, he will seek compensation from the state.",
      "He will seek compensation from the state, said his lawyer, Nadia Okoro.",
    ],
    [
      "changed",
      "Police said about 300 people had gathered peacefully",
      "Organisers said about 300 people had gathered peacefully",
    ],
    [
      "changed",
      "Police said about 300 people had gathered peacefully",
      "Police said about 3,000 people had gathered peacefully",
    ],
  ]),
  ...list("storm", [
    [
      "changed",
      "made landfall near Port Sereno early on Sunday",
      "made landfall near Port Alegro early on Sunday",
    ],
    ["changed", "with winds of 140 kilometres an hour", "with winds of 140 miles an hour"],
    ["changed", "with winds of 140 kilometres an hour", "with winds of 104 kilometres an hour"],
    ["reworded", "with winds of 140 kilometres an hour", "with winds of 140 km an hour"],
    ["changed", "At least seven people died", "At least eleven people died"],
    ["reworded", "At least seven people died", "At least 7 people were killed"],
    ["changed", "more than 12,000 homes were without power", "fewer than 12,000 homes were without power"],
    [
      "changed",
      "President Luisa Maranhao declared a state of emergency",
      "Vice President Jorge Pinto declared a state of emergency",
    ],
    [
      "changed",
      "President Luisa Maranhao declared a state of emergency",
      "President Luisa Maranhao ended a state of emergency",
    ],
    [
      "reworded",
      "President Luisa Maranhao declared a state of emergency and ordered the army to help with the evacuation.",
      "Luisa Maranhao, the president, has declared a state of emergency and instructed the army to assist with the evacuation.",
    ],
    ["changed", "“The worst is behind us,” she said", "“The worst is ahead of us,” she said"],
    ["changed", "in a televised address on Sunday night", "in a televised address on Monday night"],
    [
      "changed",
      "Meteorologist Kofi Danso warned that rivers could still rise",
      "Meteorologist Kofi Danso warned that rivers would still rise",
    ],
    ["changed", "rivers could still rise until Tuesday", "rivers could still rise until Thursday"],
    [
      "changed",
      "Meteorologist Kofi Danso warned that rivers could still rise until Tuesday.",
      "Meteorologist Kofi Danso denied that rivers could still rise until Tuesday.",
    ],
    [
      "reworded",
      "Meteorologist Kofi Danso warned that rivers could still rise until Tuesday.",
      "Kofi Danso, a meteorologist, cautioned that rivers could go on rising until Tuesday.",
    ],
    ["changed", "which the government has not yet accepted", "which the government has accepted"],
    [
      "changed",
      "Neighbouring Costa Verde has offered 20 helicopters",
      "Neighbouring San Marcial has offered 20 helicopters",
    ],
    [
      "changed",
      "Schools will stay closed all week in the three southern provinces.",
      "Schools will stay closed all week in the three northern provinces.",
    ],
    [
      "changed",
      "Schools will stay closed all week in the three southern provinces.",
      "Schools will stay open all week in the three southern provinces.",
    ],
    [
      "reworded",
      "Schools will stay closed all week in the three southern provinces.",
      "In the three southern provinces, schools will remain closed for the whole week.",
    ],
    [
      "changed",
      "The opposition accused the government of reacting too late.",
      "The government accused the opposition of reacting too late.",
    ],
    [
      "reworded",
      "The opposition accused the government of reacting too late.",
      "The government was accused by the opposition of having reacted too late.",
    ],
    [
      "same",
      "The opposition accused the government of reacting too late.",
      "The opposition accused\u00a0the govern\u00adment of reacting too late.",
    ],
  ]),
  ...list("bank", [
    [
      "changed",
      "raised its key rate by half a point to 5.25 percent",
      "cut its key rate by half a point to 5.25 percent",
    ],
    [
      "changed",
      "raised its key rate by half a point to 5.25 percent",
      "raised its key rate by half a point to 5.75 percent",
    ],
    ["changed", "the third increase since spring", "the third increase since autumn"],
    ["changed", "the third increase since spring", "the fourth increase since spring"],
    [
      "changed",
      "Governor Astrid Nkemelu said inflation had fallen",
      "Governor Astrid Nkemelu said inflation had risen",
    ],
    [
      "changed",
      "inflation had fallen but was still far above the target",
      "inflation had fallen and was now below the target",
    ],
    [
      "changed",
      "Governor Astrid Nkemelu said inflation had fallen",
      "Governor Astrid Nkemelu claimed inflation had fallen",
    ],
    ["changed", "“We will not declare victory too soon,” she told", "“We can declare victory,” she told"],
    [
      "changed",
      "“We will not declare victory too soon,” she told a news conference",
      "“We will not declare defeat too soon,” she told a news conference",
    ],
    [
      "reworded",
      "“We will not declare victory too soon,” she told a news conference in Port Hale.",
      "Speaking to reporters in Port Hale, she said: “We will not declare victory too soon.”",
    ],
    ["changed", "she told a news conference in Port Hale", "she told a news conference in Merrow City"],
    [
      "changed",
      "The finance minister, Ruben Castellane, criticised the decision",
      "The finance minister, Ruben Castellane, welcomed the decision",
    ],
    ["changed", "warned that it could cost 40,000 jobs", "warned that it would cost 40,000 jobs"],
    ["changed", "warned that it could cost 40,000 jobs", "warned that it could cost 4,000 jobs"],
    [
      "changed",
      "The finance minister, Ruben Castellane, criticised",
      "The trade minister, Paula Zeman, criticised",
    ],
    [
      "reworded",
      "The finance minister, Ruben Castellane, criticised the decision and warned that it could cost 40,000 jobs.",
      "Ruben Castellane, the minister of finance, criticised the step and cautioned that 40,000 jobs could be lost.",
    ],
    [
      "changed",
      "Analysts at Brightwater had predicted a smaller step.",
      "Analysts at Brightwater had predicted a larger step.",
    ],
    [
      "changed",
      "Analysts at Brightwater had predicted a smaller step.",
      "Analysts at Goldwell had predicted a smaller step.",
    ],
    [
      "reworded",
      "Analysts at Brightwater had predicted a smaller step.",
      "A smaller step had been predicted by analysts at Brightwater.",
    ],
    ["changed", "gained 1.2 percent against the euro", "lost 1.2 percent against the euro"],
    ["changed", "gained 1.2 percent against the euro", "gained 1.2 percent against the pound"],
    ["changed", "gained 1.2 percent against the euro", "gained 1.2 cents against the euro"],
    [
      "reworded",
      "The Merrow dollar gained 1.2 percent against the euro after the announcement.",
      "After the announcement, the Merrow dollar rose 1.2% against the euro.",
    ],
    [
      "changed",
      "Trade unions called for a meeting with the prime minister, Owen Abara",
      "Trade unions rejected a meeting with the prime minister, Owen Abara",
    ],
    ["changed", "before the end of August", "before the end of July"],
    [
      "reworded",
      "Trade unions called for a meeting with the prime minister, Owen Abara, before the end of August.",
      "The unions urged Prime Minister Owen Abara to meet them before the end of August.",
    ],
    ["changed", "Abara has so far refused to comment.", "Abara has so far agreed to comment."],
    ["reworded", "Abara has so far refused to comment.", "Abara has declined to comment so far."],
    ["changed", "shrank by a tenth in the second quarter", "grew by a tenth in the second quarter"],
    ["changed", "shrank by a tenth in the second quarter", "shrank by a tenth in the third quarter"],
    ["changed", "according to the statistics office", "according to the finance ministry"],
    [
      "reworded",
      "Exports to Lorne, the country's largest market, shrank by a tenth in the second quarter, according to the statistics office.",
      "According to the statistics office, exports to Lorne, the country's biggest market, fell by a tenth in the second quarter.",
    ],
    [
      "changed",
      "In 2022 the bank was accused by Castellane's predecessor of acting without a mandate.",
      "In 2022 the bank was accused by Castellane's predecessor of acting with a mandate.",
    ],
    [
      "changed",
      "In 2022 the bank was accused by Castellane's predecessor",
      "In 2022 the bank accused Castellane's predecessor",
    ],
    [
      "reworded",
      "In 2022 the bank was accused by Castellane's predecessor of acting without a mandate.",
      "Castellane's predecessor accused the bank in 2022 of acting without a mandate.",
    ],
    [
      "changed",
      "In 2022 the bank was accused by Castellane's predecessor",
      "In 2022 the bank was allegedly accused by Castellane's predecessor",
    ],
    ["changed", "Abara has so far refused to comment.", "Castellane has so far refused to comment."],
    [
      "changed",
      "Exports to Lorne, the country's largest market",
      "Exports to Veld, the country's largest market",
    ],
  ]),
]

/** Passages that were cut, and a lookalike by somebody else, or about something else, that stands elsewhere afterwards. */
export const lookalikes: readonly { article: keyof typeof articles; was: string; added?: string }[] = [
  {
    article: "harbour",
    was: articles.harbour[3],
    added: "“We were lucky that nobody slept,” said Ines Falk, who lives on the quay.",
  },
  { article: "harbour", was: articles.harbour[5] },
  {
    article: "vote",
    was: articles.vote[5],
    added:
      "Health minister Ana Lisek told reporters that the government was not considering any new clinics.",
  },
  { article: "vote", was: articles.vote[7], added: "A similar ban was rejected in Sweden." },
  {
    article: "talks",
    was: articles.talks[3],
    added: "Saadoun thanked the Swiss hosts for what she described as “coffee worthy of a king”.",
  },
  { article: "talks", was: articles.talks[1] },
  {
    article: "health",
    was: articles.health[4],
    added: "The defence ministry said that it would buy two hundred trucks and begin deliveries in May.",
  },
  { article: "health", was: articles.health[2] },
  {
    article: "bank",
    was: articles.bank[3],
    added:
      "The opposition's finance spokesman, Ilse Marten, criticised the budget and warned that it could cost 10,000 jobs.",
  },
  { article: "bank", was: articles.bank[4], added: "Analysts at Brightwater had predicted a milder winter." },
  {
    article: "bank",
    was: articles.bank[6],
    added: "Trade unions called for a boycott of the fair before the end of June.",
  },
  {
    article: "bank",
    was: articles.bank[2],
    added: "“We will not build too soon,” he told a news conference in Lorne.",
  },
]
