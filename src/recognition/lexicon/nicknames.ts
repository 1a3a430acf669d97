/** Short forms of forenames and the full form they stand for; facts of English usage. */
const nicknames = `
  bill:william billy:william will:william willy:william bob:robert bobby:robert rob:robert robbie:robert joe:joseph joey:joseph
  mike:michael mick:michael mickey:michael jim:james jimmy:james jamie:james tom:thomas tommy:thomas dick:richard rick:richard
  rich:richard ricky:richard ted:edward ed:edward eddie:edward ned:edward chuck:charles charlie:charles dan:daniel danny:daniel
  dave:david davy:david steve:stephen steven:stephen tony:anthony andy:andrew drew:andrew ben:benjamin benny:benjamin
  bibi:benjamin binyamin:benjamin benyamin:benjamin bernie:bernard bernardus:bernard pete:peter phil:philip phillip:philip
  greg:gregory jeff:jeffrey geoff:geoffrey jerry:gerald gerry:gerald ken:kenneth kenny:kenneth larry:lawrence laurence:lawrence
  matt:matthew nick:nicholas nicky:nicholas pat:patrick ron:ronald ronnie:ronald sam:samuel sandy:alexander alex:alexander
  aleksandr:alexander aleksander:alexander oleksandr:alexander tim:timothy walt:walter fred:frederick freddie:frederick
  frank:francis gus:august hank:henry harry:harold jack:john johnny:john jon:john jonny:john josh:joshua kit:christopher
  chris:christopher len:leonard lenny:leonard leo:leonard manny:emmanuel max:maximilian mitch:mitchell nate:nathan nat:nathan
  ray:raymond reg:reginald russ:russell stan:stanley stu:stuart vic:victor vince:vincent wes:wesley zach:zachary zack:zachary
  al:albert alf:alfred archie:archibald art:arthur bart:bartholomew bert:albert brad:bradley cal:calvin
  cliff:clifford clint:clinton don:donald donny:donald doug:douglas
  liz:elizabeth lizzie:elizabeth beth:elizabeth betty:elizabeth betsy:elizabeth lisa:elizabeth kate:katherine katie:katherine
  kathy:katherine cathy:catherine catherine:katherine kathryn:katherine peggy:margaret maggie:margaret meg:margaret sue:susan
  susie:susan becky:rebecca debbie:deborah deb:deborah barb:barbara cindy:cynthia connie:constance jen:jennifer jenny:jennifer
  jill:gillian judy:judith kim:kimberly mandy:amanda nan:nancy pam:pamela patty:patricia tricia:patricia sally:sarah terry:theresa
  tess:theresa tina:christina chrissy:christina val:valerie vicky:victoria wendy:gwendolyn
  andriy:andrew andrii:andrew andrei:andrew mykola:nicholas nikolai:nicholas volodymyr:vladimir serhiy:sergei serhii:sergei
  dmytro:dmitri alexei:alexey oleksiy:alexey oleksii:alexey mykhailo:mikhail yevhen:yevgeny evgeny:yevgeny kyrylo:kirill`

export const formalNames: ReadonlyMap<string, string> = new Map(
  nicknames
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [short = "", full = ""] = pair.split(":")
      return [short, full]
    }),
)
