import { byPosition, isClaim } from "../notebook/annotation.ts"
import { tintsOf } from "../notebook/palette.ts"
import { t } from "../platform/texts.ts"
import { ClaimItem } from "./claim-item.tsx"
import type { ListProps } from "./list.ts"

/** The claims as the article has them, each with its speaker. */
export function ClaimsInOrder({ annotations, people, all, present, acts }: ListProps) {
  const names = new Map(people.map((person) => [person.id, person.name]))
  const tints = tintsOf(all)
  const claims = annotations.filter(isClaim).sort(byPosition)
  return (
    <ol class="claims">
      {claims.map((claim) => {
        const { speaker, source } = claim.body
        return (
          <div key={claim.id} class={`tint-${(speaker && tints.get(speaker)) ?? 0}`} role="presentation">
            <ClaimItem
              claim={claim}
              isPresent={present.has(claim.id)}
              acts={acts}
              speaker={(speaker && names.get(speaker)) ?? source ?? t("noSource")}
            />
          </div>
        )
      })}
    </ol>
  )
}
