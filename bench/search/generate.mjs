/**
 * The number of measured queries, and of other queries to warm up the server first: V8 compiles code by the
 * number of its runs, and the heap grows to its needed size.
 */
const MEASURED_QUERIES = 200;
const WARMING_QUERIES = 1000;

/** Ways to derive a query from a name. Each is equally likely. */
const WAYS = {
  'Chinese word': ({ zh }) => slice(zh, 2 + (zh.length % 3)),
  'Chinese name': ({ zh }) => zh,
  'English word': ({ en }) => en.split(' ').find((word) => word.length > 3) ?? en,
  'English name': ({ en }) => en,
  'English inflection': ({ en }) => `${en.split(' ').find((word) => word.length > 3) ?? en}s`,
  'beginning of a word': ({ en }) => en.split(' ')[0].slice(0, 3),
  'two letters': ({ en }) => en.split(' ').at(-1).slice(0, 2),
  typo: ({ en }) => exchange(en.split(' ').find((word) => word.length > 5) ?? en),
  pinyin: ({ pinyin }) => pinyin.split(' ').slice(0, 3).join(''),
  'pinyin with spaces': ({ pinyin }) => pinyin.split(' ').slice(0, 2).join(' '),
  initials: ({ pinyin }) =>
    pinyin
      .split(' ')
      .slice(0, 4)
      .map((each) => each[0])
      .join(''),
  'booth code': ({ code }) => code,
  city: ({ city }) => city,
  'city and word': ({ city, en }) => `${city} ${en.split(' ').find((word) => word.length > 3) ?? en}`,
  'common word': ({ index }) => COMMON[index % COMMON.length],
  question: ({ zh }) => `${slice(zh, 3)}在哪里`,
  nonsense: ({ index }) => `zxqv${index}wkj`,
};

/** Typed beginnings of a name, for suggestions. */
const BEGINNINGS = {
  'one character': ({ zh }) => slice(zh, 1),
  'two characters': ({ zh }) => slice(zh, 2),
  'four characters': ({ zh }) => slice(zh, 4),
  'one letter': ({ en }) => slice(en, 1),
  'two letters': ({ en }) => slice(en, 2),
  'four letters': ({ en }) => slice(en, 4),
  'one word and a letter': ({ en }) => `${en.split(' ')[0]} ${slice(en.split(' ')[1] ?? '', 1)}`,
  'one syllable': ({ pinyin }) => pinyin.split(' ')[0],
  'two syllables': ({ pinyin }) => pinyin.split(' ').slice(0, 2).join(''),
  initials: ({ pinyin }) =>
    pinyin
      .split(' ')
      .slice(0, 2)
      .map((each) => each[0])
      .join(''),
};
const COMMON = ['robot', '机器人', 'smart', '智能', 'system', '系统', 'technology', '科技', 'ai', '医疗'];

/** A fixed mix of queries from the names of an event's exhibitors and products. Equal events have equal queries. */
export async function generateQueries(sql, event) {
  const { pinyin } = await import('pinyin-pro');
  const names = await sql(
    `select name->>'en' as en, name->>'zh-Hans' as zh, city, code from (
      select exhibitor.id, exhibitor.name, exhibitor.city->>'en' as city,
        (select booth.code from booth_allocation allocation join booth on booth.id = allocation.booth_id
          where allocation.exhibitor_id = exhibitor.id limit 1) as code
      from exhibitor join event on event.id = exhibitor.event_id where event.slug = $1 and exhibitor.published
      union all
      select product.id, product.name, null, null
      from product join event on event.id = product.event_id where event.slug = $1
    ) named where name ? 'en' and name ? 'zh-Hans' order by md5(id::text) limit 2000`,
    [event],
  );
  const namesWithPinyin = names.map((name, index) => ({
    ...name,
    index,
    city: name.city ?? '',
    code: name.code ?? 'A1',
    pinyin: pinyin(name.zh, { toneType: 'none' }),
  }));
  return { searches: mixOf(namesWithPinyin, WAYS), beginnings: mixOf(namesWithPinyin, BEGINNINGS) };
}

function mixOf(names, table) {
  const ways = Object.entries(table);
  const queries = names.flatMap((name, index) => {
    const [kind, way] = ways[index % ways.length];
    if (name.city === '' && /code|city/.test(kind)) return [];
    const query = way(name);
    return query ? [{ kind, query }] : [];
  });
  const measured = queries.slice(0, MEASURED_QUERIES);
  const measuredTexts = new Set(measured.map(({ query }) => query));
  const otherQueries = queries.slice(MEASURED_QUERIES).filter(({ query }) => !measuredTexts.has(query));
  return { warming: otherQueries.slice(0, WARMING_QUERIES), measured };
}

function slice(text, length) {
  return text.slice(0, length);
}

/** Exchanges two letters in the middle. */
function exchange(word) {
  const middle = Math.floor(word.length / 2);
  return word.slice(0, middle - 1) + word[middle] + word[middle - 1] + word.slice(middle + 1);
}
