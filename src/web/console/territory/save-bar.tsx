import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import type { ChangeDraft } from '#contract/territory.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { beginChange, decideChange, readChange, saveChange } from '#web/api/territory.ts';
import { officeToday } from '#web/ui/format.ts';
import { useWords } from '#web/ui/lang.tsx';
import { queries } from '../queries.ts';
import type { Editor } from './use-editor.ts';

const authorOf = ({ params }: ApiProblem): string => {
  const author = params['author'];
  return typeof author === 'string' ? author : '';
};

/** Keeps the change on the server, and lets it take effect from a day on once nothing speaks against it. */
export const SaveBar = ({
  editor,
  warnings,
  faults,
  onDone,
}: {
  editor: Editor;
  warnings: number;
  faults: number;
  onDone: () => void;
}) => {
  const t = useWords(territoryRoomWords);
  const id = useId();
  const { message } = App.useApp();
  const [day, setDay] = useState(officeToday);
  const [accepted, accept] = useState(false);
  const [stale, setStale] = useState<string | null>(null);
  const { change, edits } = editor;
  const keep = async () => {
    const draft = { title: change.title.trim() || '-', edits: edits as ChangeDraft['edits'] };
    const view = await (change.changeId ? saveChange(change.changeId, change.version, draft) : beginChange(draft));
    editor.take(view);
    return view;
  };
  const onError = (error: unknown) => {
    if (error instanceof ApiProblem && error.code === 'stale_version') setStale(authorOf(error));
    else void message.error(error instanceof ApiProblem ? error.message : String(error));
  };
  const save = useMutation({
    mutationFn: keep,
    onSuccess: async () => {
      editor.forget();
      void message.success(t('save.saved'));
      await queries.invalidateQueries({ queryKey: ['territory-changes'] });
    },
    onError,
  });
  const decide = useMutation({
    mutationFn: async () => {
      const view = await keep();
      return decideChange(view.id, view.version, { fromDay: day, acceptWarnings: accepted });
    },
    onSuccess: async (view) => {
      editor.forget();
      void message.success(view.state === 'inForce' ? t('save.inForce') : t('save.scheduled', { day }));
      await queries.invalidateQueries();
      onDone();
    },
    onError,
  });
  const theirs = useMutation({
    mutationFn: () => readChange(change.changeId ?? ''),
    onSuccess: (view) => {
      editor.take(view, false);
      setStale(null);
    },
    onError,
  });
  const isBusy = save.isPending || decide.isPending;
  return (
    <div className="save-bar">
      {stale === null ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('save.stale', { author: stale })}
          action={
            <>
              <Button
                size="small"
                onClick={() => {
                  editor.detach();
                  setStale(null);
                }}
              >
                {t('save.another')}
              </Button>
              <Button size="small" loading={theirs.isPending} onClick={() => theirs.mutate()}>
                {t('save.theirs')}
              </Button>
            </>
          }
        />
      )}
      <p>
        <label htmlFor={`${id}-title`}>{t('save.name')}</label>
        <Input
          id={`${id}-title`}
          value={change.title}
          maxLength={100}
          onChange={({ target }) => editor.rename(target.value)}
        />
      </p>
      <p>
        <label htmlFor={`${id}-day`}>{t('save.day')}</label>
        <Input
          id={`${id}-day`}
          type="date"
          min={officeToday()}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
      </p>
      {warnings > 0 ? (
        <Checkbox checked={accepted} onChange={({ target }) => accept(target.checked)}>
          {t('save.accept', { n: warnings })}
        </Checkbox>
      ) : null}
      <div className="acts">
        <Button
          type="primary"
          disabled={edits.length === 0 || faults > 0 || day === '' || isBusy || (warnings > 0 && !accepted)}
          loading={decide.isPending}
          onClick={() => decide.mutate()}
        >
          {t('save.decide')}
        </Button>
        <Button disabled={edits.length === 0 || isBusy} loading={save.isPending} onClick={() => save.mutate()}>
          {t('save.draft')}
        </Button>
      </div>
    </div>
  );
};
