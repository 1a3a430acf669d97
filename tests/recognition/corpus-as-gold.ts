// node build.mjs --run tests/recognition/corpus-as-gold.ts FOLDER: writes the articles of tests/corpus into FOLDER in the
// format of the gold articles, so that the same scorer measures both.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import {
  readAnnotated,
  type AnnotatedArticle,
  type AnnotatedClaim,
} from "../../src/recognition/training/annotated.ts"
import type { BlockSpan } from "../../src/text/span.ts"

const CORPUS = "tests/corpus"

function goldOf(id: string, { title, blocks, leaders, persons, claims }: AnnotatedArticle) {
  const spanOf = ({ block, start, end }: BlockSpan) => ({
    start,
    end,
    text: (blocks[block] ?? "").slice(start, end),
  })
  const mentionOf = (span: BlockSpan) => ({ p: span.block, ...spanOf(span) })
  const nameOf = (leader: string) => leaders.find((one) => one.id === leader)?.name ?? null
  const placeOf = (span: BlockSpan, claim: AnnotatedClaim) => ({
    ...spanOf(span),
    ...(span.block !== claim.content.block && { p: span.block }),
  })
  return {
    id,
    source: {},
    title,
    titleMentions: [],
    paragraphs: blocks,
    leaders: leaders.map(({ name, role, mentions }) => ({ name, role, mentions: mentions.map(mentionOf) })),
    otherPersons: persons.map(({ name, mentions }) => ({
      name,
      note: "",
      mentions: mentions.map(mentionOf),
    })),
    claims: claims.map((claim, i) => ({
      id: `c${i}`,
      p: claim.content.block,
      content: spanOf(claim.content),
      contentExtra: claim.contentExtra.map(spanOf),
      source: {
        ...(claim.source ? placeOf(claim.source, claim) : { text: null }),
        leader: nameOf(claim.speaker[0] ?? ""),
        ...(claim.speaker.length > 1 && { leaders: claim.speaker.map(nameOf) }),
      },
      cue: claim.cue ? placeOf(claim.cue, claim) : null,
      kind: claim.kind,
      ...(claim.implicit && { implicit: true }),
      ...(claim.borderline && { borderline: true }),
      ...(claim.nestedIn !== undefined && { nestedIn: `c${claim.nestedIn}` }),
    })),
  }
}

const [folder = "."] = process.argv.slice(2)
for (const file of readdirSync(CORPUS).filter((name) => name.endsWith(".txt"))) {
  const gold = goldOf(file, readAnnotated(readFileSync(join(CORPUS, file), "utf8")))
  writeFileSync(join(folder, file.replace(".txt", ".json")), JSON.stringify(gold))
}
