import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import type { GroundView } from '#contract/territory.ts';
import type { PlaceEdit } from '#domain/territory/change-set.ts';
import type { Place } from '#domain/territory/place.ts';
import { readChange, readGround } from '#web/api/territory.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { useSession } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import type { Tool } from './draw-tool.ts';
import { EditorMap, type Look } from './editor-map.tsx';
import { put, readLocal, retire, type LocalDraft } from './edit-state.ts';
import { FindingsList } from './findings-list.tsx';
import * as make from './operations.ts';
import { PartForm } from './part-form.tsx';
import { PartList } from './part-list.tsx';
import { SaveBar } from './save-bar.tsx';
import { useEditor } from './use-editor.ts';
import './editor.css';

const hasWebgl = () => document.createElement('canvas').getContext('webgl2') !== null;

const Editor = ({
  scope,
  ground,
  start,
  onDone,
}: {
  scope: string;
  ground: GroundView;
  start: LocalDraft;
  onDone: () => void;
}) => {
  const t = useWords(territoryRoomWords);
  const { message } = App.useApp();
  const client = useQueryClient();
  const editor = useEditor(scope, ground, start);
  const { places, edits, findings } = editor;
  const [pickedId, pick] = useState<string | null>(null);
  const [ticked, tick] = useState<string[]>([]);
  const [tool, setTool] = useState<Tool>('look');
  const [redraws, redraw] = useState(false);
  const [look, setLook] = useState<Look | null>(null);
  const [canDraw] = useState(hasWebgl);
  const [restored, setRestored] = useState(start.edits.length > 0 && start.changeId === null);
  const parent = places.find(({ id }) => id === scope) ?? { ...ground[0]!.place, id: scope };
  const parts = places.filter(({ parentId }) => parentId === scope);
  const gone = ground.flatMap(({ id, place }): Place[] =>
    place.parentId === scope && !places.some((one) => one.id === id) ? [{ ...place, id }] : [],
  );
  const picked = places.find(({ id }) => id === pickedId) ?? null;
  const retirement = edits.find((edit) => edit.id === pickedId && edit.op === 'retire');
  const stand = { view: ground, edits, parent, parts };
  const faults = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - faults;
  const choose = (id: string) => {
    pick(id);
    setTool('look');
  };
  const use = (next: Tool, again = false) => {
    redraw(again);
    setTool(next);
  };
  const take = (
    made: { ok: true; value: PlaceEdit[] } | { ok: false; refusal: { code: keyof typeof territoryRoomWords } },
  ) => {
    if (made.ok) editor.edit(made.value);
    else void message.warning(t(made.refusal.code));
    setTool('look');
  };
  const join = () => {
    const made = make.merge(stand, ticked);
    take(made.ok ? { ok: true, value: made.value.edits } : made);
    if (made.ok) {
      pick(made.value.id);
      tick([]);
    }
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (isTyping || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) editor.redo();
      else editor.undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  const toolButton = (name: Tool, words: Parameters<typeof t>[0], disabled: boolean, again = false) => (
    <Button
      type={tool === name && redraws === again ? 'primary' : 'default'}
      aria-pressed={tool === name && redraws === again}
      disabled={disabled || (!canDraw && name !== 'look')}
      onClick={() => use(name, again)}
    >
      {t(words)}
    </Button>
  );
  return (
    <>
      <PageTitle
        title={t('edit.title', { name: parent.name })}
        state={t('edit.state', { n: edits.length, faults, warnings })}
      >
        <Button onClick={onDone}>{t('edit.leave')}</Button>
      </PageTitle>
      <div className="territory editing">
        <section className="card tree">
          <PartList
            parent={parent}
            parts={parts}
            edits={edits}
            retired={gone}
            picked={pickedId}
            ticked={ticked}
            onPick={choose}
            onTick={tick}
          />
        </section>
        <section className="card mapcol">
          <div className="tools" role="toolbar" aria-label={t('edit')}>
            {toolButton('look', 'tool.look', false)}
            {toolButton('draw', 'tool.draw', false)}
            {toolButton('draw', 'tool.redraw', !picked, true)}
            {toolButton('vertices', 'tool.vertices', !picked?.polygon)}
            {toolButton('split', 'tool.split', !picked?.polygon || picked.id === scope)}
            <Button disabled={ticked.length < 2} onClick={join}>
              {t('tool.merge', { n: ticked.length })}
            </Button>
            <Button disabled={!picked?.polygon} onClick={() => picked && take(make.snapped(stand, picked))}>
              {t('tool.snap')}
            </Button>
            <Button disabled={!editor.canUndo} onClick={editor.undo}>
              {t('tool.undo')}
            </Button>
            <Button disabled={!editor.canRedo} onClick={editor.redo}>
              {t('tool.redo')}
            </Button>
            <span className="second small" role="status">
              {canDraw ? (tool === 'look' ? '' : t(`tool.hint.${tool}`)) : t('edit.noMap')}
            </span>
          </div>
          <EditorMap
            parent={parent}
            parts={parts}
            picked={picked}
            tool={tool}
            stamp={editor.stamp}
            findings={findings}
            look={look}
            onPick={choose}
            events={{
              onPolygon: (polygon) => {
                const made = make.drawn(stand, polygon, redraws ? picked : null, t('draw.name'));
                editor.edit(made.edits);
                pick(made.id);
                setTool('look');
              },
              onReshape: (polygon) => picked && editor.edit(make.reshaped(stand, picked, polygon), true),
              onRings: (polygon) => picked && editor.edit(make.reshaped(stand, picked, polygon)),
              onLine: (line) =>
                picked && take(make.split(stand, picked, line, (name, n) => t('split.name', { name, n }))),
            }}
          />
        </section>
        <aside className="card facts-col">
          {restored ? (
            <Alert
              type="info"
              showIcon
              title={t('edit.restored')}
              action={
                <Button
                  size="small"
                  onClick={() => {
                    editor.forget();
                    editor.edit([]);
                    setRestored(false);
                  }}
                >
                  {t('edit.discard')}
                </Button>
              }
            />
          ) : null}
          {picked ? (
            <PartForm
              key={picked.id}
              place={picked}
              parents={places.filter(({ id }) => id !== picked.id)}
              onChange={(facts) => editor.edit(put(ground, edits, picked.id, facts))}
            />
          ) : retirement ? null : (
            <p className="second hint">{t('edit.pick')}</p>
          )}
          {picked && picked.id !== scope ? (
            <Button danger onClick={() => editor.edit(retire(ground, edits, picked.id, null))}>
              {t('tool.retire')}
            </Button>
          ) : null}
          {retirement?.op === 'retire' ? (
            <div className="part-form">
              <label htmlFor="successor">{t('fact.successor')}</label>
              <Select
                id="successor"
                allowClear
                value={retirement.successorId}
                options={parts.map(({ id: value, name }) => ({ value, label: name }))}
                onChange={(id?: string) => editor.edit(retire(ground, edits, retirement.id, id ?? null))}
              />
              <Button onClick={() => editor.edit(edits.filter((edit) => edit !== retirement))}>
                {t('fact.unretire')}
              </Button>
            </div>
          ) : null}
          <FindingsList
            findings={findings}
            onLook={({ placeIds }, at) => {
              if (at) setLook({ at, times: (look?.times ?? 0) + 1 });
              if (placeIds[0] !== undefined) pick(placeIds[0]);
            }}
            onMine={(id) => {
              const now = ground.find((one) => one.id === id)?.version ?? 0;
              editor.edit(edits.map((edit) => (edit.id === id ? { ...edit, base: now } : edit)));
            }}
            onTheirs={(id) => {
              editor.edit(edits.filter((edit) => edit.id !== id));
              void client.invalidateQueries({ queryKey: ['territory-ground'] });
            }}
          />
          <SaveBar editor={editor} faults={faults} warnings={warnings} onDone={onDone} />
        </aside>
      </div>
    </>
  );
};

/** Where a change is begun or taken up again: over the parts of one place. */
export const TerritoryEditor = ({
  scope,
  changeId,
  onDone,
}: {
  scope: string;
  changeId: string | null;
  onDone: () => void;
}) => {
  const t = useWords(territoryRoomWords);
  const person = useSession()?.user.id ?? '';
  const ground = useQuery({
    queryKey: ['territory-ground', scope],
    queryFn: () => readGround(scope),
    // What is edited must not move under the hand; the check on the server sees what others did.
    staleTime: Infinity,
    refetchOnMount: 'always',
  });
  const change = useQuery({
    queryKey: ['territory-change', changeId],
    queryFn: () => readChange(changeId ?? ''),
    enabled: changeId !== null,
    staleTime: Infinity,
    refetchOnMount: 'always',
  });
  const error = ground.error ?? change.error;
  if (error) return <Failed error={error} onRetry={() => void (ground.error ? ground : change).refetch()} />;
  if (!ground.data || ground.isFetching || (changeId !== null && (!change.data || change.isFetching)))
    return <Waiting rows={10} />;
  const local = readLocal(person, scope);
  const name = ground.data.find(({ id }) => id === scope)?.place.name ?? '';
  const start: LocalDraft =
    local?.changeId === changeId
      ? local
      : {
          scope,
          changeId,
          version: change.data?.version ?? 0,
          title: change.data?.title ?? t('save.defaultName', { name }),
          edits: change.data?.edits ?? [],
        };
  return <Editor key={`${scope}-${changeId}`} scope={scope} ground={ground.data} start={start} onDone={onDone} />;
};
