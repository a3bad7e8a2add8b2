import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ActionRequest, MatterDetail } from '#contract/matters.ts';
import { newKey } from '#web/api/keys.ts';
import { act } from '#web/api/matters.ts';
import { useDoneMessage } from './done-message.tsx';
import { freshenLists, matterQuery, queries } from '../queries.ts';

export interface Act {
  readonly matter: { readonly id: string; readonly version: number };
  readonly action: string;
  readonly label: string;
  readonly body: ActionRequest;
}

/** A server that is restarted is back within this time; until then the step waits. */
const PATIENCE_MS = 120_000;

/** Takes a step. Sending the same thing again after a lost connection carries the same key, so it happens once. */
export const useAct = (onDone?: (detail: MatterDetail) => void) => {
  const said = useDoneMessage();
  const attempt = useRef({ what: '', key: '' });
  return useMutation({
    mutationFn: ({ matter, action, body }: Act) => {
      const what = JSON.stringify([matter.id, matter.version, action, body]);
      if (attempt.current.what !== what) attempt.current = { what, key: newKey() };
      return act(matter, action, body, { idempotencyKey: attempt.current.key, patience: PATIENCE_MS });
    },
    onSuccess: (detail, { label }) => {
      queries.setQueryData(matterQuery(detail.id).queryKey, detail);
      void freshenLists();
      said(detail, label);
      onDone?.(detail);
    },
  });
};
