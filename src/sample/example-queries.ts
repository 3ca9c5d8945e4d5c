/** What GraphiQL opens with, a tab each. */
export const EXAMPLE_QUERIES = [
  `# The event, its venues and what it is about.
query TheWeek {
  event(slug: "innovation-week-2017") {
    name(locale: "en")
    theme
    startsOn
    endsOn
    statistics { exhibitors products sessions }
    venues { name(locale: "en") role halls { code width depth } }
    categories { slug name(locale: "en") children { name(locale: "en") } }
  }
}
`,
  `# Robot makers in Beijing, ordered by pinyin, with their products and booths and what else could be chosen.
query Robots {
  event(slug: "innovation-week-2017") {
    exhibitors(
      filter: { categories: ["intelligent-robots"], venues: ["zhongguancun"] }
      first: 10
      locale: "zh-Hans"
    ) {
      totalCount
      nodes {
        name(locale: "zh-Hans")
        english: name(locale: "en")
        products(first: 2) { nodes { name(locale: "en") kind } }
        booths { code hall { code } }
      }
      facets { categories { category { slug } count } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`,
  `# One exhibitor with its people, what it is about and where it stands.
query OneSpace {
  event(slug: "innovation-week-2017") {
    exhibitor(slug: "onespace") {
      name(locale: "zh-Hans")
      description(locale: "en")
      representatives { name(locale: "en") role(locale: "en") }
      booths { code area hall { name(locale: "en") venue { name(locale: "en") } } }
      categories { name(locale: "en") }
    }
  }
}
`,
];
