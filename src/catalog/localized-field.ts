import type { LocalizedText } from '../platform/text/localized-text.js';
import type { RequestContext } from '../platform/graphql/request/request-context.js';
import { PlainField } from '../platform/graphql/schema/plain-field.js';
import { LocaleArgs } from './catalog.args.js';
import { addField, type ResolverDecorator } from '../platform/graphql/schema/linked-field.js';
import type { LoadingResolver } from './object-field.js';
import { localized } from './queries/locale.js';
import type { CatalogSource, EventSnapshot } from './snapshot/event-snapshot.js';
import { LocalizedTextType, translations, translationsOf } from './translations.type.js';

/** The options of the field in one language. */
interface LocalizedFieldOptions {
  description: string;
  nullable?: true;
}

/** An object with texts by field. */
type TextSource = Readonly<Record<string, LocalizedText | null | undefined>> & {
  readonly event: EventSnapshot;
};

type Method = (source: never, args: LocaleArgs, context: RequestContext) => unknown;

/**
 * Adds the fields of a text to a resolver: `field` returns it in the requested language, `plural` all its
 * translations.
 */
export function LocalizedField(
  field: string,
  plural: string,
  options: LocalizedFieldOptions,
): ClassDecorator {
  return addFields(field, plural, options, {
    one: (source: TextSource, args, context) => localized(source[field], source.event, args, context),
    all: (source: TextSource) => translations(source[field], source.event),
  });
}

/** The same for a long text. The resolver has the loaders. */
export function LocalizedDetail(
  field: string,
  plural: string,
  options: LocalizedFieldOptions,
): ResolverDecorator<LoadingResolver> {
  return addFields(field, plural, options, {
    one(this: LoadingResolver, source: CatalogSource, args, context) {
      const format = (text: LocalizedText | null): string | null =>
        localized(text, source.event, args, context);
      return this.loaders.of(context).detail(source, field, format);
    },
    all(this: LoadingResolver, source: CatalogSource, _args, context) {
      const format = (text: LocalizedText | null): LocalizedTextType[] => translations(text, source.event);
      return this.loaders.of(context).detail(source, field, format);
    },
  });
}

function addFields(
  field: string,
  plural: string,
  options: LocalizedFieldOptions,
  { one, all }: Readonly<Record<'one' | 'all', Method>>,
): ClassDecorator {
  return (target) => {
    const prototype = target.prototype as object;
    addField(
      prototype,
      field,
      one,
      PlainField(() => String, { ...options, args: () => LocaleArgs }),
    );
    addField(
      prototype,
      plural,
      all,
      PlainField(() => [LocalizedTextType], translationsOf(field)),
    );
  };
}
