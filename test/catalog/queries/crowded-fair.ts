import { randomInt } from 'node:crypto';
import type { Rows } from '../../setup/rows.js';

/** An event in which many objects have the same name, time or code, so that only their ids order them. */
export interface CrowdedFair {
  readonly event: string;
  readonly hall: string;
  readonly categories: readonly string[];
}

const SIZE = 60;
const NAMES = ['阿里', '百度', '腾讯', '零壹空间', 'alpha', 'Alpha', 'beta', 'Émile', '3D', '', 'Ж'];

function pick<Item>(items: readonly Item[]): Item {
  return items[randomInt(items.length)]!;
}

/** Adds the event `crowded`. Its category `c-1` is a child of `c-0`. */
export async function crowdedFair(rows: Rows): Promise<CrowdedFair> {
  const event = await rows.event({ slug: 'crowded' });
  const venue = await rows.venue(event, { slug: 'center' });
  const hall = await rows.hall(event, venue, { code: 'H1' });
  const other = await rows.hall(event, await rows.venue(event), { code: 'H2' });
  const zone = await rows.zone(event, { slug: 'zone' });
  const categories: string[] = [];
  for (let index = 0; index < 4; index += 1) {
    const parent_id = index === 1 ? categories[0]! : null;
    categories.push(await rows.category(event, { slug: `c-${index}`, parent_id, position: index }));
  }
  for (let index = 0; index < SIZE; index += 1) {
    const place = { code: `${pick(['A', 'a'])}${index}`, zone_id: pick([zone, null]) };
    const booth = await rows.booth(event, pick([hall, other]), place);
    const exhibitor = await addExhibitor(rows, { event, hall, categories });
    if (index % 3 > 0) await rows.allocation(event, booth, exhibitor);
    const start = `2017-09-1${5 + (index % 3)}T01:00:00Z`;
    await rows.session(
      event,
      { starts_at: start, ends_at: start.replace('T01', 'T02'), venue_id: pick([venue, null]) },
      [exhibitor],
    );
    const urgency = pick(['INFO', 'WARNING']);
    await rows.announcement(event, { starts_at: start, urgency }, { halls: index % 2 === 0 ? [hall] : [] });
  }
  return { event, hall, categories };
}

/** Adds an exhibitor with a product. */
export async function addExhibitor(rows: Rows, { event, categories }: CrowdedFair): Promise<string> {
  const name = { 'zh-Hans': `${pick(NAMES)}.`, en: `${pick(NAMES)}.` };
  const values = { name, country: pick(['CN', 'DE', null]), kind: pick(['COMPANY', 'TEAM']) };
  const chosen = categories.filter(() => randomInt(2) === 0);
  const exhibitor = await rows.exhibitor(event, values, chosen);
  await rows.product(event, exhibitor, { name, premiere: randomInt(2) === 0 }, chosen);
  return exhibitor;
}
