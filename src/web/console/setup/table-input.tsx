import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId } from 'react';
import type { SheetRows } from '#contract/sheets.ts';
import { wizardWords } from '#i18n/setup.ts';
import { readSheet } from '#web/api/setup.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import type { Kept } from '#web/live/use-kept.ts';
import { DraftNote } from '../live/draft-note.tsx';
import { pastedRows } from './paste.ts';

export const NOTHING_PASTED = { text: '' };

/** A table that is pasted or chosen as a file; `onRows` gets it as soon as there is one to look over. */
export const TableInput = ({
  kept,
  sample,
  working,
  onRows,
}: {
  kept: Kept<{ text: string }>;
  sample: string;
  working: boolean;
  onRows: (rows: SheetRows) => void;
}) => {
  const t = useWords(wizardWords);
  const id = useId();
  const { text } = kept.value;
  const read = useMutation({ mutationFn: readSheet, onSuccess: onRows });
  return (
    <div className="table-input">
      <DraftNote kept={kept} />
      <label htmlFor={`${id}-text`}>{t('table.paste')}</label>
      <Input.TextArea
        id={`${id}-text`}
        value={text}
        rows={6}
        spellCheck={false}
        placeholder={sample}
        onChange={(event) => kept.change({ text: event.target.value })}
      />
      <div className="row">
        <Button
          type="primary"
          disabled={text.trim() === ''}
          loading={working && !read.isPending}
          onClick={() => onRows(pastedRows(text))}
        >
          {t('table.look')}
        </Button>
        <label className="file" htmlFor={`${id}-file`}>
          {t('table.file')}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".xlsx,.csv,.txt"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) read.mutate(file);
            // The same file, mended, may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      {read.error ? <Failed error={read.error} /> : null}
    </div>
  );
};
