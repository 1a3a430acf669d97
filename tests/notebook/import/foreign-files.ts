/** Files as other tools write them, made up in their documented formats; one for each importer. */

export const hypothesisClient = JSON.stringify({
  export_date: "2026-05-10T08:00:00.000Z",
  export_userid: "acct:jane@hypothes.is",
  client_version: "1.1700.0",
  annotations: [
    {
      id: "hQ1xYz",
      created: "2026-05-03T10:00:00.123456+00:00",
      updated: "2026-05-04T11:30:00.000000+00:00",
      user: "acct:jane@hypothes.is",
      uri: "https://www.example.org/news/budget?utm_source=feed",
      text: "Compare with **March**.",
      tags: ["budget", "to check"],
      group: "__world__",
      permissions: { read: ["group:__world__"], update: [], delete: [] },
      document: { title: ["Treasury says budget will hold"] },
      target: [
        {
          source: "https://www.example.org/news/budget",
          selector: [
            {
              type: "RangeSelector",
              startContainer: "/p[1]",
              endContainer: "/p[1]",
              startOffset: 3,
              endOffset: 30,
            },
            { type: "TextPositionSelector", start: 120, end: 147 },
            {
              type: "TextQuoteSelector",
              exact: "We will not borrow more",
              prefix: "She said: “",
              suffix: " this year",
            },
          ],
        },
      ],
      links: { html: "https://hypothes.is/a/hQ1xYz" },
      user_info: { display_name: null },
    },
    {
      id: "pageNote",
      created: "2026-05-03T10:05:00+00:00",
      updated: "2026-05-03T10:05:00+00:00",
      user: "acct:jane@hypothes.is",
      uri: "https://www.example.org/news/budget",
      text: "A note on the whole page",
      tags: [],
      document: { title: "Treasury says budget will hold" },
      target: [{ source: "https://www.example.org/news/budget" }],
    },
    {
      id: "reply1",
      created: "2026-05-05T09:00:00+00:00",
      updated: "2026-05-05T09:00:00+00:00",
      user: "acct:jane@hypothes.is",
      uri: "https://www.example.org/news/budget",
      text: "Done: it holds.",
      tags: [],
      references: ["hQ1xYz"],
      document: { title: "Treasury says budget will hold" },
      target: [{ source: "https://www.example.org/news/budget" }],
    },
  ],
})

export const hypothesisApi = JSON.stringify({
  total: 2,
  rows: ["ana", "ben"].map((name, i) => ({
    id: `row${i}`,
    created: "2026-05-03T10:00:00.123456+00:00",
    updated: "2026-05-03T10:00:00.123456+00:00",
    user: `acct:${name}@hypothes.is`,
    uri: "https://example.org/a",
    text: "So?",
    tags: [],
    document: {},
    target: [
      { source: "https://example.org/a", selector: [{ type: "TextQuoteSelector", exact: `words ${i}` }] },
    ],
  })),
})

export const hypothesisCsv = [
  "Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page",
  '2026-05-03 10:00,https://example.org/a,Public,Annotation,"We will not ""borrow"" more",jane,"Compare,\nwith March","budget,to check",',
  "2026-05-03 10:05,https://example.org/a,Public,Reply,,ben,I did,,",
].join("\n")

export const clipper = JSON.stringify([
  {
    url: "https://example.org/a?utm_source=news",
    highlights: [
      {
        text: "We will not borrow more\n\nthis year",
        timestamp: "2026-05-03T10:00:00.000Z",
        color: "orange",
        notes: ["first thought", "second thought"],
        comment: "first thought",
      },
    ],
  },
  {
    url: "https://example.org/b",
    title: "An older page",
    highlights: [
      {
        id: "1777802400000",
        type: "text",
        xpath: "/html/body/p[2]",
        startOffset: 0,
        endOffset: 20,
        content: "<p>Prices <em>fell</em> by 3&nbsp;% &amp; more</p>",
      },
    ],
  },
])

export const readwise = [
  "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags",
  '"Power is not ""given"".\nIt is taken.",The Long Book,Mara Ellison,B00X,".key .to_check My own thought",yellow,"fiction, Utopia",page,12,2026-05-03 10:15:30+00:00,favorites',
  "Short one,An Article,,,,,,location,345,2026-05-04 08:00:00+00:00,",
].join("\n")

export const readwiseBulk = [
  "Highlight,Title,Author,URL,Note,Location,Date",
  "We will not borrow more,Treasury says,Jane Doe,https://example.org/a,.budget Look it up,3,2026-05-03 10:15:30",
].join("\r\n")

export const kindle =
  "\ufeff" +
  [
    "The Long Book (Ellison, Mara)",
    "- Your Highlight on page 12 | Location 123-125 | Added on Monday, 4 May 2026 10:15:30",
    "",
    "Power is not given.",
    "==========",
    "The Long Book (Ellison, Mara)",
    "- Your Note on page 12 | Location 125 | Added on Monday, 4 May 2026 10:16:00",
    "",
    "Compare with chapter 3",
    "==========",
    "\ufeffCien años (Edición) (García, Ana; Lope, Luis)",
    "- Tu subrayado en la página 7 | posición 89-92 | Añadido el martes, 5 de mayo de 2026 21:30:15",
    "",
    "El mundo era reciente.",
    "==========",
    "Der Salzweg",
    "- Ihre Markierung auf Seite 3 | bei Position 40-41 | Hinzugefügt am Freitag, 8. Mai 2026 17:23:15",
    "",
    "Die Flut führte",
    "ihr eigenes Buch.",
    "==========",
    "吾輩は猫である (夏目漱石)",
    "- 您在位置 #12-14的标注 | 添加于 2026年5月8日星期五 下午3:04:05",
    "",
    "名前はまだ無い。",
    "==========",
    "The Long Book (Ellison, Mara)",
    "- Your Bookmark on page 3 | Location 40 | Added on Monday, May 4, 2026 1:02:03 PM",
    "",
    "",
    "==========",
    "",
  ].join("\r\n")

export const otherCsv = [
  "Date added;Link;Selected text;My comment;Labels",
  "3.5.2026 10:15;https://example.org/a;We will not borrow;Hm;budget, check",
].join("\n")

export const recogito = JSON.stringify([
  {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "#a1",
    type: "Annotation",
    body: [
      { type: "TextualBody", value: "Who says so?", purpose: "commenting" },
      { type: "TextualBody", value: "source", purpose: "tagging" },
    ],
    target: {
      source: "https://example.org/a",
      selector: [
        { type: "TextQuoteSelector", exact: "two officials" },
        { type: "TextPositionSelector", start: 5, end: 18 },
      ],
    },
    created: "2026-05-03T10:00:00Z",
  },
])
