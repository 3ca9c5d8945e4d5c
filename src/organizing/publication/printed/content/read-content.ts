import type { EventSnapshot, ReferenceSource } from '../../../../catalog/snapshot/event-snapshot.js';
import { textIn } from '../../../../catalog/queries/locale.js';
import type { Sql } from '../../../../platform/database/sql.js';
import type { Progress } from '../../../../platform/progress/progress.js';
import { Spool } from '../../../../platform/spool/spool.js';
import type {
  PrintedBooth,
  PrintedCategory,
  PrintedContent,
  PrintedExhibitor,
  PrintedHall,
  PrintedSession,
  PrintedVenue,
} from './printed-content.js';
import { PrintedTexts } from './printed-texts.js';
import { boothsOf, exhibitorRows, sessionRows } from './published-rows.js';
import type { EventSource } from '../../../../fair/event/event.type.js';
import type { HallFeature } from '../../../../fair/venue/hall.entity.js';
import { FloorFeatureKind, FloorServiceKind } from '../../../../fair/venue/plan/floor-feature.type.js';
import { wordsOf } from '../../../../platform/text/words/enum-words.js';
import type { HallSource, VenueSource } from '../../../../fair/venue/venue.type.js';

/** An event with the language to print. */
export interface Edition {
  readonly event: EventSnapshot;
  /** One of the event's languages. */
  readonly locale: string;
  /** The address of the event's pages on the site. */
  readonly site: string | null;
  readonly logo: Uint8Array | null;
}

/** The spools of a content. Their files are open until `close`. */
export class ContentSpools {
  readonly exhibitors = new Spool<PrintedExhibitor>();
  readonly booths = new Spool<PrintedBooth>();
  readonly sessions = new Spool<PrintedSession>();

  close(): void {
    for (const spool of [this.exhibitors, this.booths, this.sessions]) spool.close();
  }
}

/** Reads the data of an event that visitors see into spools, page by page. All statements use one snapshot. */
export async function readContent(
  sql: Sql,
  edition: Edition,
  spools: ContentSpools,
  progress: Progress,
): Promise<PrintedContent> {
  const { event, locale, site, logo } = edition;
  const texts = new PrintedTexts(event, locale);
  const source = event.source as EventSource;
  const initials = await readExhibitors(sql, texts, spools.exhibitors, progress);
  const drawnCounts = await readBooths(sql, event, spools.booths);
  const days = await readSessions(sql, texts, spools.sessions);
  return {
    locale,
    language: texts.language,
    slug: event.slug,
    name: texts.of(source.name),
    otherName: texts.otherText(source.name),
    theme: textIn(source.theme, event, locale),
    startsOn: source.startsOn,
    endsOn: source.endsOn,
    revision: event.revision,
    venues: event.all('VENUE').map((venue) => venueOf(venue as VenueSource, texts)),
    halls: event
      .all('HALL')
      .map((hall) => hallOf(hall as HallSource, texts, drawnCounts.get(hall.objectId) ?? 0)),
    categories: categoriesOf(event, texts),
    initials,
    days,
    site,
    logo,
    exhibitors: spools.exhibitors.state,
    booths: spools.booths.state,
    sessions: spools.sessions.state,
  };
}

/** Writes the exhibitors into the spool. Returns the initials in their order. */
async function readExhibitors(
  sql: Sql,
  texts: PrintedTexts,
  spool: Spool<PrintedExhibitor>,
  progress: Progress,
): Promise<string[]> {
  const initials = new Set<string>();
  for await (const rows of exhibitorRows(sql, texts.event.id, texts.locale)) {
    for (const row of rows) {
      const exhibitor = texts.exhibitor(row);
      // A set, because Chinese names precede Latin ones and the same letter occurs in both.
      initials.add(exhibitor.initial);
      spool.add(exhibitor);
    }
    progress.advance(rows.length);
  }
  return [...initials];
}

/** Writes the booths into the spool. Returns the number of booths with an outline by hall. */
async function readBooths(
  sql: Sql,
  event: EventSnapshot,
  spool: Spool<PrintedBooth>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { objectId } of event.all('HALL')) {
    let count = 0;
    for (const { code, outline, exhibitors } of await boothsOf(sql, objectId)) {
      if (!outline) continue;
      count += 1;
      spool.add({ hall: objectId, code, outline, exhibitors: exhibitors ?? [] });
    }
    counts.set(objectId, count);
  }
  return counts;
}

/** Writes the sessions into the spool. Returns the days in their order. */
async function readSessions(sql: Sql, texts: PrintedTexts, spool: Spool<PrintedSession>): Promise<string[]> {
  const days = new Set<string>();
  for await (const rows of sessionRows(sql, texts.event.id)) {
    for (const row of rows) {
      const session = texts.session(row);
      days.add(session.day);
      spool.add(session);
    }
  }
  return [...days];
}

function venueOf({ name, address, city }: VenueSource, texts: PrintedTexts): PrintedVenue {
  const [street, town] = [texts.of(address), texts.of(city)];
  const parts = street.includes(town) ? [street] : [street, town];
  return { name: texts.of(name), address: parts.filter(Boolean).join(texts.comma) || null };
}

function hallOf(hall: HallSource, texts: PrintedTexts, drawnCount: number): PrintedHall {
  const { objectId: id, code, name, width, depth, features, parentId } = hall;
  return {
    id,
    code,
    name: texts.of(name),
    venue: texts.of(texts.event.get(parentId)?.name),
    width,
    depth,
    features: (features ?? []).map((feature) => ({
      kind: feature.kind,
      outline: feature.outline,
      name: textIn(feature.name, texts.event, texts.locale) ?? featureWord(feature, texts),
    })),
    drawnCount,
  };
}

/** The word for the kind of a feature or service; empty for walls, columns and texts. */
function featureWord({ kind, service }: HallFeature, { language }: PrintedTexts): string {
  if (service !== null) return wordsOf(FloorServiceKind)[service][language];
  const isBare = kind === 'WALL' || kind === 'COLUMN' || kind === 'LABEL';
  return isBare ? '' : wordsOf(FloorFeatureKind)[kind][language];
}

/** The category tree in its order, parents before children. */
function categoriesOf(event: EventSnapshot, texts: PrintedTexts): PrintedCategory[] {
  const subtree = (category: ReferenceSource, depth: number, root: string): PrintedCategory[] => [
    {
      id: category.objectId,
      name: texts.of(category.name),
      depth,
      color: (category as ReferenceSource & { color: number }).color,
      root,
    },
    ...event.childrenOf(category.objectId, 'CATEGORY').flatMap((child) => subtree(child, depth + 1, root)),
  ];
  return event
    .all('CATEGORY')
    .filter(({ parentId }) => parentId === null)
    .flatMap((root) => subtree(root, 0, texts.of(root.name)));
}
