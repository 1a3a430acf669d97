/** Host names under which anybody can have a name: what stands before them is the site. */
const shared = new Set(
  (
    "github.io gitlab.io pages.dev workers.dev vercel.app netlify.app web.app herokuapp.com blogspot.com wordpress.com " +
    "substack.com medium.com tumblr.com livejournal.com typepad.com wixsite.com weebly.com ghost.io neocities.org"
  ).split(" "),
)

/** Second levels of countries that register names below them, as in `bbc.co.uk`. */
const registry = /^(co|com|org|net|gov|gob|ac|edu|or|ne|go)\.[a-z]{2}$/

/** The part of a host name that one owner holds: `bbc.co.uk` of `news.bbc.co.uk`. A guess without the public suffix list. */
export function site(host: string): string {
  const labels = host.split(".")
  const last = (n: number) => labels.slice(-n).join(".")
  return /^[\d.]+$/.test(host) ? host : shared.has(last(2)) || registry.test(last(2)) ? last(3) : last(2)
}

/** Whether two hosts are views of one site: one owner, or one brand under several countries (`bbc.com`, `bbc.co.uk`). */
export const sameSite = (a: string, b: string): boolean => site(a) === site(b)
