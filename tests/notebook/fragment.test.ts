import * as fc from "fast-check"
import { describe, expect, test, vi } from "vitest"
import type { Target } from "../../src/anchoring/target.ts"
import { linkTo, textDirective, webAddress } from "../../src/notebook/fragment.ts"
import { page, target } from "./export/sample.ts"

// Properties try many inputs; on a busy machine that takes longer than one example may.
vi.setConfig({ testTimeout: 60_000 })

describe("textDirective", () => {
  const long =
    "The committee, which met on Tuesday, will publish its findings before the summer recess, and the minister will then " +
    "answer questions in the house on all of its points"
  test.each<[string, Target, string]>([
    [
      "a sentence is written out",
      target("He will not go to the summit"),
      "text=He%20will%20not%20go%20to%20the%20summit",
    ],
    [
      "marks of the syntax are encoded",
      target("well-known, tried & true"),
      "text=well%2Dknown%2C%20tried%20%26%20true",
    ],
    ["a full stop at the end is encoded", target("It is over now."), "text=It%20is%20over%20now%2E"],
    [
      "of a long quote, the first and last words",
      target(long),
      "text=The%20committee%2C%20which%20met%20on,on%20all%20of%20its%20points",
    ],
    [
      "a quote of two blocks is never written out across the break",
      target("He left early.\nShe stayed on for the vote.", { prefix: "None stayed away. " }),
      "text=stayed%20away%2E-,He%20left%20early%2E,stayed%20on%20for%20the%20vote%2E",
    ],
    [
      "a word or two get context",
      target("the deal", { prefix: "asked whether he supports ", suffix: ", Weber said that" }),
      "text=whether%20he%20supports-,the%20deal,-%2C%20Weber%20said",
    ],
    [
      "context stops at the block's edge",
      target("the deal", { prefix: "the end.\n", suffix: " is dead.\nNext" }),
      "text=the%20deal,-is%20dead%2E",
    ],
    [
      "a sentence that is on the page twice gets context",
      {
        ...target("Nobody has seen the draft", {
          prefix: "and Mrs Hall said: ",
          suffix: " so far, he added",
        }),
        place: { ordinal: 1, occurrences: 2 },
      },
      "text=Mrs%20Hall%20said%3A-,Nobody%20has%20seen%20the%20draft,-so%20far%2C%20he",
    ],
    [
      "a quote cut inside words is grown to whole ones",
      target("ernment fell on Mon", { prefix: "the gov", suffix: "day night" }),
      "text=government%20fell%20on%20Monday",
    ],
    [
      "line breaks of the source are spaces",
      target("one\ttwo   three four"),
      "text=one%20two%20three%20four",
    ],
    ["half an emoji is left out", target("four words of text \ud83d"), "text=four%20words%20of%20text"],
  ])("%s", (_, given, directive) => {
    expect(textDirective(given)).toBe(directive)
  })

  test("the target's own directive, made where the page was at hand, is preferred", () => {
    const own: Target = {
      selector: [
        ...target("the deal").selector,
        { type: "FragmentSelector", value: ":~:text=backs-,the%20deal" },
      ],
    }
    expect(textDirective(own)).toBe("text=backs-,the%20deal")
  })

  test("a directive of foreign making that could break out of a link is not used", () => {
    const own: Target = {
      selector: [{ type: "FragmentSelector", value: ':~:text=x"><script>' }, ...target("a b c d").selector],
    }
    expect(textDirective(own)).toBe("text=a%20b%20c%20d")
  })

  test("a target without words has none", () => {
    expect(textDirective({ selector: [{ type: "CssSelector", value: "p" }] })).toBeUndefined()
    expect(textDirective(target(" \n "))).toBeUndefined()
  })

  test("whatever the words, the directive has the form of the specification", () => {
    const part = String.raw`(?:[\w.~]|%[0-9A-F]{2})+`
    const form = new RegExp(`^text=(${part}-,)?${part}(,${part})?(,-${part})?$`)
    const words = fc.string({ unit: "binary", maxLength: 150 })
    fc.assert(
      fc.property(words, words, words, fc.boolean(), (exact, prefix, suffix, twice) => {
        const directive = textDirective({
          ...target(exact, { prefix, suffix }),
          ...(twice && { place: { occurrences: 2 } }),
        })
        if (directive !== undefined) expect(directive).toMatch(form)
      }),
    )
  })
})

describe("linkTo", () => {
  test.each([
    ["is put behind the address", "https://example.org/a", "https://example.org/a#:~:text=a%20b%20c%20d"],
    [
      "joins a fragment that is there",
      "https://example.org/#/story",
      "https://example.org/#/story:~:text=a%20b%20c%20d",
    ],
    [
      "takes the place of an older one",
      "https://example.org/a#:~:text=x",
      "https://example.org/a#:~:text=a%20b%20c%20d",
    ],
  ])("the directive %s", (_, address, link) => {
    expect(linkTo({ ...page, addresses: [address] }, [target("a b c d")])).toBe(link)
  })

  test("words in several pieces have a directive each", () => {
    expect(linkTo(page, [target("we will not wait"), target("any longer than May")])).toBe(
      "https://www.example.org/news/budget?id=7#:~:text=we%20will%20not%20wait&text=any%20longer%20than%20May",
    )
  })

  test("without words the page itself", () => {
    expect(linkTo(page, [])).toBe("https://www.example.org/news/budget?id=7")
  })

  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "urn:isbn:1", "no address"])(
    "nothing leads to %s",
    (address) => {
      expect(linkTo({ ...page, addresses: [address] }, [target("a b c d")])).toBeUndefined()
      expect(webAddress({ ...page, addresses: [address] })).toBeUndefined()
    },
  )
})
