import { useMutation } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useState, type FormEvent } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { revealReporter } from '#web/api/matters.ts';
import { officeClock } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { useChannelName } from '../dispatch/channel-icon.tsx';
import { useMay } from '../queries.ts';

/** Asks what for, shows once, says that it was logged. */
const Reveal = ({ id }: { id: string }) => {
  const t = useWords(matterWords);
  const [purpose, write] = useState('');
  const look = useMutation({ mutationFn: () => revealReporter(id, purpose.trim()) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look.mutate();
  };
  const panel = look.data ? (
    <div className="reveal">
      <p>
        <b>{[look.data.name, look.data.phone].filter(Boolean).join(' ') || t('reporter.none')}</b>
      </p>
      <p className="small third">
        {t('reporter.shown', { time: officeClock(new Date(look.submittedAt).toISOString()) })}
      </p>
    </div>
  ) : (
    <form className="reveal" onSubmit={submit}>
      <label>
        {t('reporter.purpose')}
        <Input
          value={purpose}
          minLength={4}
          maxLength={200}
          required
          placeholder={t('reporter.purposeHint')}
          onChange={(event) => write(event.target.value)}
        />
      </label>
      <p className="small third">{t('reporter.logged')}</p>
      {look.error ? <Failed error={look.error} /> : null}
      <Button
        type="primary"
        htmlType="submit"
        size="small"
        disabled={purpose.trim().length < 4}
        loading={look.isPending}
      >
        {t('reporter.show')}
      </Button>
    </form>
  );
  return (
    <Popover trigger="click" content={panel} destroyOnHidden onOpenChange={(open) => open && look.reset()}>
      <button type="button" className="hy-btn quiet echo">
        <Icon name="eye" size={14} />
        {t('reporter.reveal')}
      </button>
    </Popover>
  );
};

/** Who reported and how, masked; the number shows for a stated purpose. */
export const ReporterLine = ({ matter }: { matter: MatterDetail }) => {
  const t = useWords(matterWords);
  const may = useMay();
  const channelName = useChannelName();
  const contact = [matter.reporter?.name, matter.reporter?.phone].filter(Boolean).join(' ');
  return (
    <p className="reporter">
      <span>{channelName(matter.channel)}</span>
      {matter.source.no ? <span>{matter.source.no}</span> : null}
      <span>
        <Icon name="phone" size={14} /> {contact || t('reporter.none')}
      </span>
      {contact && may('matter.reveal') ? <Reveal id={matter.id} /> : null}
    </p>
  );
};
