import { describe, expect, test } from "vitest"
import { groupsOf, peopleOf, referencesTo } from "./picture.ts"

describe("all names of a person come together", () => {
  test("the full name, the surname, with honorific and possessive", () => {
    expect(groupsOf("President Ana Torrel spoke. Ms Torrel’s aides cheered. Torrel left.")).toEqual({
      "Ana Torrel": ["Ana Torrel", "Torrel", "Torrel"],
    })
  })
  test("family names that come first", () => {
    expect(
      groupsOf("President Yoon Suk Yeol spoke. Defense minister Kim Yong-hyun and Yoon met. Kim resigned."),
    ).toEqual({
      "Yoon Suk Yeol": ["Yoon Suk Yeol", "Yoon"],
      "Kim Yong-hyun": ["Kim Yong-hyun", "Kim"],
    })
  })
  test("particles, with and without a capital", () => {
    expect(
      groupsOf(
        "Prime Minister Laurens de Wit spoke. De Wit smiled. Minister Omar Hassan al-Bashir and Mr. Bashir left.",
      ),
    ).toEqual({
      "Laurens de Wit": ["Laurens de Wit", "De Wit"],
      "Omar Hassan al-Bashir": ["Omar Hassan al-Bashir", "Bashir"],
    })
  })
  test("nicknames, transliterations and soft hyphens", () => {
    expect(
      groupsOf(
        "Governor William Pryor spoke. Bill Pryor waved. President Volodymyr Zelensky and Zelen­skyy left.",
      ),
    ).toEqual({
      "William Pryor": ["William Pryor", "Bill Pryor"],
      "Volodymyr Zelensky": ["Volodymyr Zelensky", "Zelen­skyy"],
    })
  })
  test("names in capitals, in headlines and in transcripts", () => {
    expect(
      groupsOf("TORREL WINS VOTE IN PARLIAMENT", "President Ana Torrel won.", "TORREL: I thank you."),
    ).toEqual({
      "Ana Torrel": ["TORREL", "Ana Torrel", "TORREL"],
    })
  })
  test("names that modify, and names inside words", () => {
    expect(groupsOf("President Robert Mugabe fell. A post-Mugabe era began.")).toEqual({
      "Robert Mugabe": ["Robert Mugabe", "Mugabe"],
    })
  })
})

describe("two people of one surname stay apart", () => {
  test("by honorific", () => {
    expect(groupsOf("Mayor Anna Voss and Senator Carl Voss met. Ms Voss smiled, Mr Voss did not.")).toEqual({
      "Anna Voss": ["Anna Voss", "Voss"],
      "Carl Voss": ["Carl Voss", "Voss"],
    })
  })
  test("by title", () => {
    const groups = groupsOf(
      "President Lee Jae-myung met Interior Minister Lee Sang-min. Interior Minister Lee declined. President Lee spoke.",
    )
    expect(groups).toEqual({
      "Lee Jae-myung": ["Lee Jae-myung", "Lee"],
      "Lee Sang-min": ["Lee Sang-min", "Lee"],
    })
  })
  test("by initials and by fame", () => {
    expect(Object.keys(groupsOf("George H.W. Bush was president before George W. Bush."))).toHaveLength(2)
    expect(groupsOf("President Obama and Michelle Obama arrived. Obama spoke.")).toEqual({
      "Barack Obama": ["Obama", "Obama"],
    })
  })
})

describe("words that stand for a leader without a name", () => {
  test("roles", () => {
    const text =
      "Russian President Ana Torrel met Chinese leader Li Weishan. The Russian president smiled. The Chinese leader left."
    expect(referencesTo("Ana Torrel", text)).toEqual(["The Russian president"])
    expect(referencesTo("Li Weishan", text)).toEqual(["The Chinese leader"])
  })
  test("he and she, by sex and nearness", () => {
    const text = "Prime Minister Anna Voss met Senator Robert Quill. She said he was late."
    expect(referencesTo("Anna Voss", text)).toEqual(["She"])
    expect(referencesTo("Robert Quill", text)).toEqual(["he"])
  })
  test("who, behind a name or its apposition", () => {
    expect(referencesTo("Ana Torrel", "Ana Torrel, the finance minister, who spoke first, agreed.")).toEqual([
      "who",
    ])
  })
  test("but no pronoun inside somebody’s words", () => {
    expect(referencesTo("Ana Torrel", "Minister Ana Torrel smiled. “He is late,” a guest said.")).toEqual([])
  })
})

describe("named people who are not leaders", () => {
  test("come back as persons, also behind an honorific alone", () => {
    const { persons } = peopleOf("Anna Kowalska, a teacher, greeted Mr Oyelaran. Kowalska left.")
    expect(persons.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["Anna Kowalska", 2],
      ["Oyelaran", 1],
    ])
  })
  test("places, papers and bare demonyms do not", () => {
    expect(peopleOf("The Guardian in London wrote that Tunisians and South Korea agreed.").persons).toEqual(
      [],
    )
  })
})
