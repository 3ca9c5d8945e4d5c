import { ArgsType, Field, Int, ObjectType, Resolver } from '@nestjs/graphql';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { READ_COSTS } from '../../../catalog/queries/read-costs.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { badUserInput } from '../../../platform/graphql/errors/bad-user-input.js';
import { Cost } from '../../../platform/graphql/limits/field-cost.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { type ReadingCandidate, ReadingCandidatesService } from './reading-candidates.service.js';

const DEFAULT_CANDIDATES = 50;
const MAXIMUM_CANDIDATES = 100;

@ObjectType('UncertainCharacter', { description: 'A character of a name with several usual readings.' })
class UncertainCharacterType {
  @Field(() => Int, { description: 'The place of the character in `text`, from 0.' })
  position: number;

  @Field(() => String, { description: 'The character.' })
  character: string;

  @Field(() => [String], { description: 'Its readings with tones, two or more; first the suggested one.' })
  readings: string[];
}

@ObjectType('ReadingCandidate', {
  description:
    'A suggested pinyin of an exhibitor, for `setExhibitorSearch`: the search may read the name otherwise.',
})
class ReadingCandidateType {
  @Field(() => String, {
    description: 'The part of the Chinese name that is read, in simplified characters, without a legal form.',
  })
  text: string;

  @Field(() => [String], { description: 'The suggested pinyin with tones, one syllable for each character.' })
  syllables: string[];

  @Field(() => [UncertainCharacterType], { description: 'The characters to decide about, one or more.' })
  characters: UncertainCharacterType[];
}

@ObjectType('ReadingCandidates', {
  description: 'The exhibitors of an event whose names have characters with several usual readings.',
})
class ReadingCandidatesType {
  @Field(() => Int, { description: 'The number of these exhibitors.' })
  totalCount: number;

  @Field(() => [ReadingCandidateType], { description: 'The first of them, the oldest first.' })
  nodes: ReadingCandidateType[];
}

@ArgsType()
class ReadingCandidatesArgs {
  @Field(() => Int, {
    nullable: true,
    description: `The maximum number of candidates, 1 to ${MAXIMUM_CANDIDATES}. Default: ${DEFAULT_CANDIDATES}.`,
  })
  first?: number | null;
}

/** Adds names with several readings to events. */
@Resolver(() => EventType)
export class EventReadingCandidatesResolver {
  constructor(private readonly candidates: ReadingCandidatesService) {}

  @Cost(READ_COSTS.similar)
  @PlainField(() => ReadingCandidatesType, {
    nullable: true,
    args: () => ReadingCandidatesArgs,
    description:
      "Exhibitors without a set pinyin whose Chinese names have characters with several usual readings, such as 重 or 乐. Withdrawn and rejected ones are left out. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  async readingCandidates(
    { event }: ReferenceSource,
    { first }: ReadingCandidatesArgs,
    context: RequestContext,
  ): Promise<{ totalCount: number; nodes: readonly ReadingCandidate[] }> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const count = first ?? DEFAULT_CANDIDATES;
    if (count < 1 || count > MAXIMUM_CANDIDATES) {
      throw badUserInput(`\`first\` must be from 1 to ${MAXIMUM_CANDIDATES}, not ${count}.`);
    }
    const found = await this.candidates.read(event.id);
    return { totalCount: found.length, nodes: found.slice(0, count) };
  }
}

/** Resolves the exhibitor of a candidate. */
@Resolver(() => ReadingCandidateType)
@EntryField('exhibitor', 'exhibitorId', () => ExhibitorType, {
  description: 'The exhibitor; null if it was removed meanwhile.',
})
export class ReadingCandidateResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}
