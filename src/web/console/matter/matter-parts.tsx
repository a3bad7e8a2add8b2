import type { MatterDetail } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { Icon } from '#web/ui/icon.tsx';
import { CardTag } from '#web/ui/card-tag.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Rings } from '#web/ui/rings.tsx';
import { Due } from './due.tsx';

/** `06-042` of `matter:06-042`: the tree that a code belongs to is no business of the eye. */
export const categoryCode = (key: string | null): string => key?.split(':').at(-1) ?? '';

export const CategoryTag = ({ matter }: { matter: Pick<MatterDetail, 'category' | 'categoryName' | 'topic'> }) => {
  const t = useWords(matterWords);
  const words = matter.categoryName ? `${categoryCode(matter.category)} ${matter.categoryName}` : matter.topic;
  return <span className="hy-tag">{words ?? t('head.noCategory')}</span>;
};

/** Rings, title, what is due and where: the head of every view of a matter. */
export const MatterHead = ({ matter, large = false }: { matter: MatterDetail; large?: boolean }) => {
  const t = useWords(matterWords);
  const place = [matter.gridName, matter.address ?? matter.placeName].filter(Boolean).join('·');
  const Title = large ? 'h1' : 'h2';
  return (
    <div className={large ? 'head large' : 'head'}>
      <Rings
        phase={matter.phase}
        paused={matter.deadline.lamp === 'paused'}
        size={large ? 64 : 44}
        label={matter.stateLabel}
      />
      <div>
        <Title>{matter.title}</Title>
        <p className="meta">
          <Due matter={matter} />
          {large ? <CategoryTag matter={matter} /> : null}
          <span>
            <Icon name="pin" size={14} /> {place || t('head.noPlace')}
          </span>
          {matter.returns > 0 ? <span className="hy-tag amber">{t('head.returns', { n: matter.returns })}</span> : null}
          <CardTag card={matter.card} />
          {matter.reopens > 0 ? <span className="hy-tag amber">{t('head.reopens', { n: matter.reopens })}</span> : null}
        </p>
      </div>
    </div>
  );
};

/** The step by which the reporter is answered, if this user may take one. */
export const answerStep = (matter: MatterDetail) =>
  matter.next.find((step) => (step.action === 'reply' || step.action === 'answer') && !step.blocked) ?? null;

/** An after picture is the handler's to add: where responding is (or would be) the next step. */
export const canAddPhoto = (matter: MatterDetail): boolean =>
  matter.next.some((step) => step.action === 'respond' || step.action === 'settleOnSite');
