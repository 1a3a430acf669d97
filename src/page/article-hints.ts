/**
 * What an element says of its content: the article's text; a line about the article; most likely something beside it;
 * certainly no article.
 */
export type Hint = "body" | "label" | "chaff" | "never" | "none"

const neverNames = new Set("nav menu dialog button select".split(" "))
const neverRoles = new Set("navigation search menu menubar dialog alertdialog toolbar tablist".split(" "))
const chaffNames = new Set("footer aside form fieldset".split(" "))
const chaffRoles = new Set("complementary contentinfo banner alert form".split(" "))

/** Words in classes and ids, in the languages of the larger news sites, of what stands around an article. */
const chaff = words(
  // what readers wrote
  "comment(?:s|ing|list|form|ary-list)?|kommentare?|commentaires?|comentarios?|commenti|disqus|livefyre|coral|replies|respond",
  // sharing and signing up
  "shar(?:e|es|ing|ebar|etools|edaddy)|social\\w*|addthis|teilen|partage|compartir|newsletters?|subscri\\w+|sign-?up|infolettre",
  "paywall|regwall|abo|promos?|promotion|follow|donat\\w+|login|register",
  // other articles
  "related\\w*|jp-relatedposts|recommend\\w*|recirc\\w*|more-(?:on|stories|news|from|in)|read-?(?:more|next|also)|also-read",
  "most-?(?:read|popular|viewed)|popular|trending|teasers|teaser-?list|similar|weitere|mehr-zum|lire-aussi|a-lire|relacionad[oa]s?",
  "correlat[ei]|outbrain|taboola|zergnet|see-?also|up-next|latest|top-stories|rail|side-?(?:bar|col)|widgets?|carousel|onward",
  // finding one's way, and the law
  "nav|navbar|navbox|navigation|menu|breadcrumbs?|pagination|pager|toolbar|skip-?links?|footer|copyright|legal|disclaimer",
  "cookies?|consent|gdpr|modal|popup|lightbox|overlay|tooltip|toolbox|tools|printfooter|editsection|catlinks|search",
  // advertising
  "ads?|advert\\w*|ad-?(?:slot|box|unit|container|wrapper)|sponsor(?:ed)?|anzeige|werbung|publicite|publicidad|dfp|banner",
)

/** The same for short lines that say of an article who wrote it, when and where. */
const label = words(
  "byline\\w*|authors?|author-?(?:bio|box|info|name|card)|bio|autor\\w*|auteur|dateline|timestamp|time|date|datum|fecha|pubdate",
  "published|updated|publish-date|(?:article|post|entry|story|content|page)-?(?:meta|info|details|date|tags)|meta|metadata",
  "tags?|tag-?list|topics?|keywords|categor(?:y|ies)|kicker|eyebrow|reading-time|contributors?|counter|views|signature",
)

const body = words(
  "(?:article|story|post|entry|news|content|page|main)-?(?:body|text|content|copy)|articlebody\\w*|body-?(?:text|copy|content)",
  "article|hentry|artikel(?:text|body|inhalt)?|beitrag|texte|contenu|cuerpo|nota|noticia|articolo|testo",
)

/** Whole words of a spread name. */
function words(...alternatives: string[]): RegExp {
  return new RegExp(`(?:^|[ -])(?:${alternatives.join("|")})(?=$|[ -])`)
}

/** `storyBody`, `story__body` and `Story-Body` are `story-body`. */
const spread = (name: string): string =>
  name
    .replace(/([a-z])(?=[A-Z])/g, "$1-")
    .replace(/[\s_-]+/g, (gap) => (/\s/.test(gap) ? " " : "-"))
    .toLowerCase()

/** UTF-16 units of a class and id that are read. */
const longest = 300

/** Reads hints, and remembers those of elements and names already seen: pages repeat them. */
export function createHints(): (element: Element) => Hint {
  const known = new Map<Element, Hint>()
  const seen = new Map<string, Hint>()
  return (element) => {
    let hint = known.get(element)
    if (!hint) known.set(element, (hint = readHint(element, seen)))
    return hint
  }
}

function readHint(element: Element, seen: Map<string, Hint>): Hint {
  const name = element.localName
  const role = attribute(element, "role")
  // The classes of these speak of the whole page.
  if (name === "html" || name === "body") return "none"
  if (neverNames.has(name) || neverRoles.has(role) || isEditable(element)) return "never"
  if (chaffNames.has(name) || chaffRoles.has(role)) return "chaff"
  if (attribute(element, "itemprop").includes("articleBody")) return "body"
  const custom = `${name}`.includes("-") ? name : ""
  const key = `${custom} ${attribute(element, "class")} ${attribute(element, "id")}`.slice(0, longest)
  let hint = seen.get(key)
  if (!hint) seen.set(key, (hint = hintIn(spread(key))))
  if (hint !== "none") return hint
  return name === "article" || name === "main" || role === "main" || role === "article" ? "body" : "none"
}

/** By the prototype's own method: a form's fields take the place of its methods of the same name. */
const attribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? ""

const isEditable = (element: Element): boolean =>
  Element.prototype.hasAttribute.call(element, "contenteditable") &&
  attribute(element, "contenteditable") !== "false"

const hintIn = (key: string): Hint =>
  chaff.test(key) ? "chaff" : label.test(key) ? "label" : body.test(key) ? "body" : "none"
