import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import type { SettingKey, SettingsView, SettingValue } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { changeSetting } from '#web/api/settings.ts';
import { useWords } from '#web/ui/lang.tsx';
import { isProblem } from '#web/api/problem.ts';
import { Failed } from '#web/ui/states.tsx';
import type { Kept } from '#web/live/use-kept.ts';
import { DraftNote } from '../live/draft-note.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { queries } from '../queries.ts';

const NO_REASON = { text: '' };

/** The foot of a setting: what is not decided yet, its effect, and the decision with its reason. */
export const DecideBar = <Key extends SettingKey>({
  settingKey,
  version,
  value,
  changes,
  canEdit,
  kept,
  onPreview,
}: {
  settingKey: Key;
  version: number;
  value: SettingValue<Key>;
  changes: number;
  canEdit: boolean;
  /** What is drafted of it. */
  kept: Pick<Kept<object>, 'origin' | 'clashes' | 'discard'>;
  onPreview?: () => void;
}) => {
  const t = useWords(settingsWords);
  const { message } = App.useApp();
  const why = useKeptHere(`settings:${settingKey}:reason`, NO_REASON);
  const reason = why.value.text;
  const discard = () => {
    why.discard();
    kept.discard();
  };
  const save = useMutation({
    mutationFn: () => changeSetting(settingKey, version, { value, reason: reason.trim() }),
    onSuccess: async (settings: SettingsView) => {
      queries.setQueryData(['settings'], settings);
      discard();
      void message.success(t('saved'));
      await queries.invalidateQueries({ queryKey: ['settings-history', settingKey] });
    },
    // What somebody else decided is shown, with the draft on it.
    onError: (error) => isProblem(error, 'stale_version') && queries.invalidateQueries({ queryKey: ['settings'] }),
  });
  if (!canEdit)
    return (
      <footer className="next">
        <span className="why">{t('readOnly')}</span>
      </footer>
    );
  return (
    <>
      {changes > 0 ? <DraftNote kept={{ ...kept, discard }} /> : null}
      {save.error ? <Failed error={save.error} /> : null}
      <footer className="next decide">
        <span className="why">{changes > 0 ? t('changes', { n: changes }) : t('unchanged')}</span>
        {changes > 0 ? (
          <>
            <Input
              className="reason"
              aria-label={t('reason')}
              placeholder={t('reason')}
              maxLength={200}
              value={reason}
              onChange={(event) => why.change({ text: event.target.value })}
            />
            <Button onClick={discard}>{t('discard')}</Button>
            {onPreview ? <Button onClick={onPreview}>{t('preview')}</Button> : null}
            <Button
              type="primary"
              disabled={reason.trim() === ''}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('save')}
            </Button>
          </>
        ) : null}
      </footer>
    </>
  );
};
