/** Beginnings of parameter names that only say where a reader came from. */
const prefixes = [
  "utm_",
  "at_",
  "ns_",
  "itm_",
  "mtm_",
  "pk_",
  "piwik_",
  "matomo_",
  "hsa_",
  "fb_",
  "guce_",
  "amp_",
  "__cft",
]

/** Whole parameter names that only say where a reader came from, by who puts them there. */
const names = new Set(
  [
    // click identifiers of advertising networks and mailers
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id epik srsltid",
    "mc_cid mc_eid _ga _gl mkt_tok _hsenc _hsmi hsctatracking vero_id oly_enc_id oly_anon_id rb_clickid wickedid",
    // measurement of campaigns
    "s_cid cmpid icid ncid ocid cvid xtor wt_mc wt.mc_id wt_zmc mbid intcid spm scm trk trkinfo _branch_match_id",
    // share and referral marks of news sites and portals
    "cmp ito smid smtyp emc mod reflink srnd sref leadsource sh soc_src soc_trk tsrc taid wprov guccounter ref_src",
    "ref_url sharetoken unlocked_article_code giftcopy __twitter_impression usqp __tn__ feature_rel",
    // the same page as AMP
    "amp outputtype",
  ].flatMap((line) => line.split(" ")),
)

/** Whether a parameter only tracks: two addresses that differ in it alone show the same text. */
export function tracks(parameter: string): boolean {
  const name = parameter.toLowerCase()
  return names.has(name) || prefixes.some((prefix) => name.startsWith(prefix))
}
