import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { SettingKey, SettingsView, SettingValue } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { changeSetting } from '#web/api/settings.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { queries } from '../queries.ts';

/** The foot of a setting: what is not decided yet, its effect, and the decision with its reason. */
export const DecideBar = <Key extends SettingKey>({
  settingKey,
  version,
  value,
  changes,
  canEdit,
  onDiscard,
  onPreview,
}: {
  settingKey: Key;
  version: number;
  value: SettingValue<Key>;
  changes: number;
  canEdit: boolean;
  onDiscard: () => void;
  onPreview?: () => void;
}) => {
  const t = useWords(settingsWords);
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => changeSetting(settingKey, version, { value, reason: reason.trim() }),
    onSuccess: async (settings: SettingsView) => {
      queries.setQueryData(['settings'], settings);
      setReason('');
      onDiscard();
      void message.success(t('saved'));
      await queries.invalidateQueries({ queryKey: ['settings-history', settingKey] });
    },
  });
  if (!canEdit)
    return (
      <footer className="next">
        <span className="why">{t('readOnly')}</span>
      </footer>
    );
  return (
    <>
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
              onChange={(event) => setReason(event.target.value)}
            />
            <Button onClick={onDiscard}>{t('discard')}</Button>
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
