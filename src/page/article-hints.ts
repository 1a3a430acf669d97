/** What an element says of its content by name, role, class and id. */
export type Hint = "body" | "chaff" | "label" | "none"

const chaffNames = new Set([
  "nav",
  "footer",
  "aside",
  "form",
  "menu",
  "dialog",
  "button",
  "select",
  "fieldset",
])
const chaffRoles = new Set(
  "navigation complementary contentinfo search banner menu menubar dialog alertdialog toolbar tablist form".split(
    " ",
  ),
)

/** Words of classes and ids, in the languages of the larger news sites, for what stands around an article. */
const chaff = words(
  // what readers wrote
  "comments?|commenting|commentlist|commentform|kommentare?|commentaires?|comentarios?|commenti|disqus|livefyre|coral|replies|respond",
  // sharing and signing up
  "share|shares|sharing|sharebar|sharetools|sharedaddy|social|addthis|teilen|partage|compartir|newsletters?|subscribe|subscription|" +
    "signup|infolettre|paywall|regwall|abo|promo|promos|promotion|follow|donate|donation|login|register",
  // other articles
  "related|recommend(?:ed|ations?)?|recirc\\w*|more-(?:on|stories|news|from|in)|read-(?:more|next|also)|readmore|also-read|most-(?:read|popular|viewed)|" +
    "mostread|popular|trending|teasers?|similar|weitere|mehr-zum|lire-aussi|a-lire|relacionad[oa]s?|correlat[ei]|outbrain|taboola|zergnet|" +
    "see-also|seealso|up-next|latest|top-stories|rail|sidebar|side-bar|sidecol|widgets?|carousel|onward",
  // finding one's way, and the law
  "nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|toolbar|skip-?links?|footer|copyright|legal|disclaimer|cookies?|" +
    "consent|gdpr|modal|popup|lightbox|overlay|tooltip|toolbox|tools|printfooter|editsection",
  // advertising
  "ads?|advert\\w*|adslot|adbox|adunit|sponsor(?:ed)?|anzeige|werbung|publicite|publicidad|dfp|dfp-ad|banner|commercial",
)

/** The same for short lines that say about an article who, when and where. */
const label = words(
  "bylines?|byline\\w*|authors?|author\\w*|autor|auteur|datelines?|timestamp|time|date|datum|fecha|pubdate|published|updated|publish-date|" +
    "(?:article|post|entry|story|content|page)-?(?:meta|info|details|date|header-meta)|meta|metadata|credits?|tags?|tag-?list|topics?|keywords|" +
    "categor(?:y|ies)|kicker|eyebrow|reading-time|section-(?:name|label)|contributors?|copyright-line|counter|views",
)

const body = words(
  "(?:article|story|post|entry|news|content|page|main)-?(?:body|text|content|copy)|articlebody\\w*|storybody|body-?(?:text|copy|content)|article|hentry|" +
    "artikel(?:text|body|inhalt)?|beitrag|texte|contenu|cuerpo|nota|noticia|articolo|testo|artikkel|zhengwen",
)

/** Whole words of a class or id, told apart by `-`, `_`, white space and capitals. */
function words(...alternatives: string[]): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${alternatives.join("|")})(?=$|[\\s_-])`)
}

const spread = (name: string): string =>
  name
    .replace(/([a-z])(?=[A-Z])/g, "$1-")
    .replace(/_+/g, "-")
    .toLowerCase()

/** Reads hints, and remembers those of classes already seen: pages repeat them. */
export function createHints(): (element: Element) => Hint {
  const seen = new Map<string, Hint>()
  return (element) => {
    const role = element.getAttribute("role") ?? ""
    if (chaffNames.has(element.localName) || chaffRoles.has(role)) return "chaff"
    if (/\barticleBody\b/.test(element.getAttribute("itemprop") ?? "")) return "body"
    const key = `${element.getAttribute("class") ?? ""} ${element.id}`.slice(0, 300)
    let hint = seen.get(key)
    if (!hint) seen.set(key, (hint = byWords(spread(key))))
    if (hint !== "none") return hint
    return element.localName === "article" ||
      element.localName === "main" ||
      role === "main" ||
      role === "article"
      ? "body"
      : "none"
  }
}

const byWords = (key: string): Hint =>
  chaff.test(key) ? "chaff" : label.test(key) ? "label" : body.test(key) ? "body" : "none"
