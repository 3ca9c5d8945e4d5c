import type { CatalogKind } from '../../../src/catalog/model/catalog-kind.js';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import type { Random } from '../../../src/sample/generator/random.js';
import { english, mutation } from '../../build/managed-event.js';
import type { Ground } from '../../build/random-writes.js';
import { uniqueSlug } from '../../setup/rows.js';

/** A request of an organizer: a mutation with its input, or the import of a file of exhibitors. */
export type Operation = { readonly query: string; readonly input: object } | { readonly file: string };

type Maker = (world: { ground: Ground; random: Random; id: IdOf }) => [name: string, input: object];
type IdOf = (kind: CatalogKind, ids: readonly string[]) => string;

/** One operation of a random kind on random objects; many are rejected because of earlier operations. */
export function randomOperation(ground: Ground, random: Random): Operation {
  if (random.chance(0.15)) return { file: randomFile(random) };
  const id: IdOf = (kind, ids) => encodeCatalogId(kind, random.pick(ids));
  const [name, input] = random.pick(MAKERS)({ ground, random, id });
  return { query: mutation(name), input };
}

/** Always the same few rows, so that later files change objects of earlier files. */
function randomFile(random: Random): string {
  const rows = Array.from({ length: 3 }, () => {
    const number = random.int(6);
    const categories = random.pick(['Robots', 'Drones', 'Robots; Drones', '']);
    return `I-${number},Imported ${random.int(9)},${categories},APPROVED,${random.pick(['yes', 'yes', 'no'])}`;
  });
  const unique = new Map(rows.map((row) => [row.split(',')[0], row]));
  return `externalId,name.en,categories,status,published\n${[...unique.values()].join('\n')}\n`;
}

const MAKERS: readonly Maker[] = [
  ({ ground, id, random }) => [
    'updateCategory',
    { categoryId: id('CATEGORY', ground.categories), name: english(`Category ${random.int(9)}`) },
  ],
  ({ ground, id, random }) => [
    'moveCategory',
    {
      categoryId: id('CATEGORY', ground.categories),
      parentId: random.chance(0.3) ? null : id('CATEGORY', ground.categories),
    },
  ],
  ({ ground, id }) => [
    'createBooths',
    { hallId: id('HALL', ground.halls), booths: [{ code: uniqueSlug('N') }, { code: uniqueSlug('N') }] },
  ],
  ({ ground, id, random }) => [
    'updateExhibitor',
    {
      exhibitorId: id('EXHIBITOR', ground.exhibitors),
      name: english(`Exhibitor ${random.int(9)}`),
      categoryIds: random.chance(0.5) ? [id('CATEGORY', ground.categories)] : [],
    },
  ],
  ({ ground, id }) => ['publishExhibitor', { exhibitorId: id('EXHIBITOR', ground.exhibitors) }],
  ({ ground, id }) => ['unpublishExhibitor', { exhibitorId: id('EXHIBITOR', ground.exhibitors) }],
  ({ ground, id }) => ['withdrawExhibitor', { exhibitorId: id('EXHIBITOR', ground.exhibitors) }],
  ({ ground, id }) => [
    'assignBooth',
    { boothId: id('BOOTH', ground.booths), exhibitorId: id('EXHIBITOR', ground.exhibitors) },
  ],
  ({ ground, id }) => [
    'releaseBooth',
    { boothId: id('BOOTH', ground.booths), exhibitorId: id('EXHIBITOR', ground.exhibitors) },
  ],
  ({ ground, id, random }) => [
    'addProduct',
    { exhibitorId: id('EXHIBITOR', ground.exhibitors), name: english(`Product ${random.int(9)}`) },
  ],
  ({ ground, id }) => ['deleteCategory', { categoryId: id('CATEGORY', ground.categories) }],
];
