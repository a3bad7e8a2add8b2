import { useMutation, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import type { NewView, View, ViewEdit } from '#contract/views.ts';
import { addView, countViews, dropView, editView, orderViews, readViews } from '#web/api/lists.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { queries } from '../queries.ts';

const VIEWS = ['views'] as const;
/** Under `count`, so that a step freshens them with the other counts. */
const COUNTS = ['count', 'views'] as const;

/** Saved views with their counts, and what a person may do with their own. */
export const useViews = () => {
  const { message } = App.useApp();
  const { data: found } = useQuery({ queryKey: VIEWS, queryFn: readViews, staleTime: 60_000 });
  const { data: counts } = useQuery({ queryKey: COUNTS, queryFn: countViews, refetchInterval: 60_000 });
  const again = () =>
    Promise.all([VIEWS, COUNTS].map((queryKey) => queries.invalidateQueries({ queryKey: [...queryKey] })));
  const onError = (error: unknown) => {
    // Somebody else's change, or one in another window: what is there now is shown.
    void again();
    void message.error(error instanceof ApiProblem ? error.message : String(error));
  };
  const options = { onSuccess: () => void again(), onError };
  return {
    views: found?.views ?? [],
    roles: found?.roles ?? [],
    bounded: found?.bounded ?? false,
    countOf: (id: string) => counts?.find((one) => one.id === id) ?? null,
    add: useMutation({ mutationFn: (view: NewView) => addView(view), ...options }),
    edit: useMutation({
      mutationFn: ({ view, change }: { view: View; change: ViewEdit }) => editView(view, change),
      ...options,
    }),
    drop: useMutation({ mutationFn: (view: View) => dropView(view), ...options }),
    order: useMutation({ mutationFn: (ids: readonly string[]) => orderViews(ids), ...options }),
  };
};
export type SavedViews = ReturnType<typeof useViews>;
