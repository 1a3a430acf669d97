import { describe, expect, test } from "vitest"
import { drawLeaders, peopleOf, plainOf } from "./picture.ts"

describe("a title makes a leader", () => {
  test.each([
    ["right before the name", "Finance Minister [Tomas Brandvik] said taxes would fall."],
    ["with its country", "Talks with Chinese foreign ministry spokesperson [Geng Shuang] went on."],
    ["with its complement", "The secretary of the Security Council [Oleg Marenko] was present."],
    ["as a rank", "They met Pakistan army chief Gen [Qadir Nawaz] in Lahore."],
    [
      "before a comma",
      "The charges were brought against Ruritania’s president, [Omar Velasquez], on Monday.",
    ],
    ["in an apposition", "“It can be done,” said [Petra Halloran], the mayor of Utrecht."],
    ["behind an age", "[Petra Halloran], 63, a former ambassador to Israel, disagreed."],
    ["second in an apposition", "[Petra Halloran], a lawyer and a former senator, disagreed."],
    ["in brackets", "[Dale Whitcomb] (R-Texas) objected."],
    ["by a verb", "[Petra Halloran] was elected president in May."],
    ["in a relative clause", "[Petra Halloran], who leads the commission, declined."],
    [
      "by an administration",
      "Officials of the [Halloran Mbeki] administration declined.".replace("Halloran Mbeki", "Petra Mbeki"),
    ],
    ["in the plural, for a list", "Presidents [Ana Torrel] of Peru and [Luis Okafor] of Nigeria met."],
    ["as one of a group", "The police held several politicians, including [Ana Torrel] and [Luis Okafor]."],
  ])("%s", (_, picture) => {
    expect(drawLeaders(plainOf(picture))).toBe(picture)
  })
})

describe("nobody else becomes a leader", () => {
  test.each([
    ["an analyst", "“It can be done,” said Petra Halloran, an analyst at Brandvik Bank."],
    ["a professor", "Petra Halloran, a professor of law at the University of Leeds, disagreed."],
    ["a relative", "The president’s wife, Petra Halloran, was in the hall."],
    ["a relative in an apposition", "Petra Halloran, the president’s sister, was in the hall."],
    ["a player", "Striker Petra Halloran scored twice."],
    ["a film director", "The film by director Petra Halloran opens today."],
    ["a photographer in a credit", "Flooded streets in Jakarta. (Petra Halloran/AFP)"],
    [
      "a head of an institute’s programme",
      "Petra Halloran, director of studies at the institute, disagreed.",
    ],
    ["the next person’s title", "Petra Halloran, Chancellor’s aides and others came."],
  ])("%s", (_, text) => {
    expect(peopleOf(text).leaders.map(({ name }) => name)).not.toContain("Petra Halloran")
  })

  test.each([
    ["an airport", "The plane landed at Charles de Gaulle airport."],
    ["a ship", "The USS Ronald Reagan left port on Monday."],
    ["a foundation", "The Clinton Foundation gave money."],
    ["a tower", "They met at Trump Tower in New York."],
    ["a newspaper", "The Guardian and Le Monde reported it."],
    ["a place", "President Street in Georgetown was closed."],
  ])("nor %s named for one", (_, text) => {
    expect(peopleOf(text).leaders).toEqual([])
  })
})

describe("a leader is described in the text’s words", () => {
  test.each([
    ["U.S. Secretary of State Ana Torrel spoke.", { role: "secretary of state", country: "United States" }],
    ["Ana Torrel, president of Sudan, spoke.", { role: "president", country: "Sudan" }],
    [
      "White House press secretary Ana Torrel spoke.",
      { role: "press secretary", affiliation: "White House", country: "United States" },
    ],
    [
      "Ana Torrel, leader of the liberal Democratic Party, spoke.",
      { role: "leader", affiliation: "Democratic Party" },
    ],
    [
      "Ana Torrel, governor of the Bank of Canada, spoke.",
      { role: "governor", affiliation: "Bank of Canada", country: "Canada" },
    ],
    ["Former foreign minister Ana Torrel spoke.", { role: "former foreign minister" }],
    ["Sen. Ana Torrel spoke.", { role: "senator" }],
  ])("%s", (text, wanted) => {
    expect(peopleOf(text).leaders[0]).toMatchObject({ name: "Ana Torrel", ...wanted })
  })

  test("and says why, with the words that show it", () => {
    const text = "“No,” said Ana Torrel, the mayor of Utrecht."
    const [leader] = peopleOf(text).leaders
    expect(leader?.why.evidence).toBe("after")
    expect(text.slice(leader?.why.span?.start, leader?.why.span?.end)).toBe("mayor of Utrecht")
  })
})

describe("what is known of a name", () => {
  test("makes a leader where the text gives no title", () => {
    expect(drawLeaders("Referring to Modi’s visit, he said it went well.")).toBe(
      "Referring to [Modi]’s visit, he said it went well.",
    )
    expect(peopleOf("Angela Merkel waved.").leaders[0]).toMatchObject({
      role: "chancellor",
      country: "Germany",
    })
  })
  test("gives way to the article’s own words", () => {
    expect(peopleOf("Analyst John Lee of Brandvik Bank disagreed.").leaders).toEqual([])
    expect(peopleOf("Antony Blinken, the Swedish trade minister, spoke.").leaders[0]?.role).toBe(
      "trade minister",
    )
  })
})
