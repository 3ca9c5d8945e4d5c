import { Button } from '@vitrine/components/button';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { isHatched, signOf, toneOf } from '@vitrine/ui/categories';
import type { DragEvent, ReactNode } from 'react';
import {
  type Category,
  type CategoryActions,
  type CategoryMove,
  type Direction,
  DIRECTIONS,
  type DropPlace,
  type TreeRow,
} from './category-tree.js';
import { WORDS } from './words.js';

interface CategoryRowProps extends CategoryActions {
  readonly row: TreeRow;
  /** The move of one step; undefined if there is none in this direction. */
  readonly moveOf: (direction: Direction) => CategoryMove | undefined;
  readonly count: number;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly dropPlace: DropPlace | undefined;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
  readonly onDrag: (category: Category | undefined) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** One category with its colour, icon and actions. */
export function CategoryRow(props: CategoryRowProps): ReactNode {
  const { row, count, isOpen, isStop, dropPlace, onFocus, onDrag, onDragOver, onDrop, canManage } = props;
  const { category, level } = row;
  const words = useWords(WORDS);
  const tone = toneOf(category);
  const isParent = (category.children ?? []).length > 0;
  return (
    <div
      role="row"
      data-id={category.id}
      data-drop={dropPlace}
      data-level={Math.min(level, 5)}
      aria-level={level}
      aria-label={category.name}
      {...(isParent && { 'aria-expanded': isOpen })}
      tabIndex={isStop ? 0 : -1}
      draggable={canManage}
      className="category-row"
      onFocus={onFocus}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData('text/plain', category.name);
        onDrag(category);
      }}
      onDragEnd={() => onDrag(undefined)}
      onDragOver={onDragOver}
      onDrop={onDrop}
    >
      <Toggle {...props} />
      <span role="gridcell" className="category-name">
        <span className={`category-sign tone-${tone}${isHatched(tone) ? ' is-hatched' : ''}`}>
          <Icon name={signOf(category)} />
        </span>
        {category.name}
        {category.externalCode !== null && <small className="is-quiet">{category.externalCode}</small>}
      </span>
      <span role="gridcell" className="is-quiet">
        {words.count(count)}
        {category.exhibitorQuota !== null && ` · ${words.quota(category.exhibitorQuota)}`}
      </span>
      {canManage && <RowButtons {...props} />}
    </div>
  );
}

function Toggle({ row: { category }, isOpen, onToggle }: CategoryRowProps): ReactNode {
  const words = useWords(WORDS);
  if ((category.children ?? []).length === 0) return <span role="gridcell" className="category-toggle" />;
  return (
    <span role="gridcell" className="category-toggle">
      <Button
        kind="quiet"
        icon={isOpen ? 'chevron-down' : 'chevron-right'}
        aria-label={isOpen ? words.close(category.name) : words.open(category.name)}
        excludeFromTabOrder
        onPress={onToggle}
      />
    </span>
  );
}

const ARROWS = { up: 'arrow-up', down: 'arrow-down', out: 'arrow-left', in: 'arrow-right' } as const;

/** The buttons that move a category: touch screens have neither drag nor keys. */
function MoveButtons({ row: { category }, isStop, moveOf, onMove }: CategoryRowProps): ReactNode {
  const words = useWords(WORDS);
  return DIRECTIONS.map((direction) => {
    const move = moveOf(direction);
    return (
      <Button
        key={direction}
        kind="quiet"
        icon={ARROWS[direction]}
        aria-label={words.move[direction](category.name)}
        excludeFromTabOrder={!isStop}
        isDisabled={!move}
        onPress={() => move && onMove(move)}
      />
    );
  });
}

function RowButtons(props: CategoryRowProps): ReactNode {
  const { row, isStop, onAdd, onEdit, onRemove } = props;
  const { category } = row;
  const words = useWords(WORDS);
  return (
    <span role="gridcell" className="place-actions">
      <MoveButtons {...props} />
      <Button
        kind="quiet"
        icon="plus"
        aria-label={words.newChild(category.name)}
        excludeFromTabOrder={!isStop}
        onPress={() => onAdd(category)}
      />
      <Button
        kind="quiet"
        icon="pencil"
        aria-label={words.edit(category.name)}
        excludeFromTabOrder={!isStop}
        onPress={() => onEdit(category)}
      />
      <Button
        kind="quiet"
        icon="trash-2"
        aria-label={words.removeOf(category.name)}
        excludeFromTabOrder={!isStop}
        onPress={() => onRemove(category)}
      />
    </span>
  );
}
