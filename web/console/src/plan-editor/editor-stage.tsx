import { useLanguage, useLocale } from '@vitrine/components/language';
import { LivePlan } from '@vitrine/map/live-plan';
import { boxOf, type Point } from '@vitrine/map/plan';
import { renderPlan } from '@vitrine/map/render';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Hall } from '../places/use-places.js';
import { PlanZoom } from '../plan/plan-zoom.js';
import { outlinesOf } from './draft-changes.js';
import { drawingOfDraft } from './editor-drawing.js';
import { rectangleOf } from './geometry.js';
import { Overlay, type OverlayContent } from './overlay.js';
import { PlanPointer, type PointerEvents, type Scene } from './plan-pointer.js';
import { useEditorKeys } from './use-editor-keys.js';
import type { EditorCommands } from './editor-commands.js';

interface EditorStageProps {
  readonly hall: Hall;
  readonly label: string;
  readonly scene: Scene;
  readonly commands: EditorCommands;
  /** The chosen points of the scale. */
  readonly points: readonly Point[];
}

/** The plan in the editor, with the selection as an overlay. */
export function EditorStage({ hall, label, scene, commands, points }: EditorStageProps): ReactNode {
  const { language } = useLanguage();
  const locale = useLocale();
  const { draft } = scene;
  const markup = useMemo(
    () => renderPlan(drawingOfDraft(draft, hall, locale), { label, language }),
    [draft, hall, label, language, locale],
  );
  const box = useRef<HTMLDivElement>(null);
  const content = overlayOf(scene, points);
  const { plan, overlay } = useEditedPlan(box, scene, commands, content);
  useLayoutEffect(() => {
    plan.current?.draw(markup, hall.id);
    const svg = plan.current?.map?.svg;
    if (svg) overlay.current.attach(svg);
  }, [plan, overlay, markup, hall.id]);
  useLayoutEffect(() => overlay.current.show(content));
  const keys = useEditorKeys(scene, commands);
  return (
    <div className="plan-stage is-edited" data-tool={scene.tool}>
      <div ref={box} className="plan-drawing" tabIndex={-1} onKeyDownCapture={keys} />
      <PlanZoom plan={plan} />
    </div>
  );
}

/** The live plan and its overlay in `box`, with the actions of the pointer. */
function useEditedPlan(
  box: RefObject<HTMLDivElement | null>,
  scene: Scene,
  commands: EditorCommands,
  content: OverlayContent,
) {
  const plan = useRef<LivePlan>(null);
  const overlay = useRef(new Overlay());
  const latest = useRef({ scene, commands, content });
  useLayoutEffect(() => {
    latest.current = { scene, commands, content };
  });
  useLayoutEffect(() => {
    if (!box.current) return undefined;
    const live = new LivePlan(box.current);
    plan.current = live;
    return () => {
      live.destroy();
      plan.current = null;
    };
  }, [box]);
  useEffect(() => {
    if (!box.current) return undefined;
    const ended = new AbortController();
    const events: PointerEvents = {
      select: (keys) => latest.current.commands.select(keys),
      move: (by) => latest.current.commands.move(by),
      resize: (key, into) => latest.current.commands.resize(key, into),
      draw: (drawn) => latest.current.commands.draw(drawn),
      point: (point) => latest.current.commands.point(point),
      preview: (shown) => overlay.current.show({ ...latest.current.content, ...shown }),
    };
    new PlanPointer(box.current, () => latest.current.scene, events, ended.signal);
    return () => ended.abort();
  }, [box]);
  return { plan, overlay };
}

function overlayOf({ draft, selection }: Scene, points: readonly Point[]): OverlayContent {
  const selected = outlinesOf(draft, selection);
  const [only] = selected;
  return { selected, points, handles: selection.size === 1 && only ? rectangleOf(boxOf(only)) : [] };
}
