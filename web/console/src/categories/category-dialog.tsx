import { ChoiceInput } from '@vitrine/components/choice-input';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { namedWithSlug } from '@vitrine/components/suggested-slug';
import { Swatch } from '@vitrine/components/swatch';
import { TextInput } from '@vitrine/components/text-input';
import { TextsInput } from '@vitrine/components/texts-input';
import type { ReactNode } from 'react';
import { UPDATE_CATEGORY } from '@vitrine/ui/bounds';
import { CATEGORY_TONES, colorOf, isHatched } from '@vitrine/ui/categories';
import { useEvent } from '../event/event-context.js';
import { PlaceDialog } from '../places/place-dialog.js';
import type { CategoryRowFragment } from './categories.graphql.js';
import { SIGNS, signWord } from './signs.js';
import { AUTOMATIC, useCategoryForm } from './use-category-form.js';
import { useLanguage } from '@vitrine/components/language';
import { WORDS } from './words.js';

interface CategoryDialogProps {
  /** Undefined for a new category. */
  readonly category: CategoryRowFragment | undefined;
  /** The parent of a new category. */
  readonly parent: CategoryRowFragment | undefined;
  /** Whether it has no parent. Others have the colour of their root. */
  readonly isRoot: boolean;
  /** The number of existing categories. */
  readonly siblingCount: number;
  readonly onClose: () => void;
}

/** The form of a category. */
export function CategoryDialog({
  category,
  parent,
  isRoot,
  siblingCount: others,
  onClose,
}: CategoryDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const form = useCategoryForm(category, parent?.id);
  const { values, set } = form;
  const { field, texts } = formFields(values, set, form.errorAt, UPDATE_CATEGORY);
  const isNew = category === undefined;
  return (
    <PlaceDialog
      title={
        isNew ? (parent ? words.newChild(parent.name) : words.newCategory) : words.editTitle(category.name)
      }
      form={form}
      isNew={isNew}
      onClose={onClose}
    >
      <TextsInput
        label={words.name}
        locales={event.locales}
        {...texts('name')}
        {...(isNew && { onChange: namedWithSlug(values, 'field', others + 1, set) })}
        isRequired
      />
      <div className="form-pairs">
        <TextInput label={words.slug} hint={words.slugHint} {...field('slug')} isRequired />
        <ChoiceInput
          label={words.sign}
          {...field('sign')}
          choices={[
            { value: AUTOMATIC, label: words.automatic },
            ...SIGNS.map((value) => ({ value, label: signWord(value, language) })),
          ]}
        />
        {isRoot && (
          <ChoiceInput
            label={words.color}
            {...field('color')}
            choices={[
              { value: AUTOMATIC, label: words.automaticColor },
              ...CATEGORY_TONES.map((tone) => ({
                value: String(tone),
                label: toneWord(tone, words),
                mark: <Swatch tone={tone} />,
              })),
            ]}
          />
        )}
        <TextInput label={words.externalCode} hint={words.externalCodeHint} {...field('externalCode')} />
        <TextInput
          label={words.exhibitorQuota}
          hint={words.quotaHint}
          inputMode="numeric"
          {...field('exhibitorQuota')}
        />
      </div>
    </PlaceDialog>
  );
}

function toneWord(tone: number, { colors, hatched }: (typeof WORDS)['en']): string {
  const color = colors[colorOf(tone).color - 1] ?? String(tone);
  return isHatched(tone) ? hatched(color) : color;
}
