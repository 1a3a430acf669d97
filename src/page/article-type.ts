/** Types of schema.org that are a text of their own to read, with `schema:` or the address in front or not. */
const types =
  /^(https?:\/\/schema\.org\/|schema:)?(\w*Article|\w*BlogPosting|Report|SocialMediaPosting|Review|CriticReview)$/

/** Whether JSON-LD or microdata of this type describes an article. */
export const isArticleType = (type: string): boolean => types.test(type)
