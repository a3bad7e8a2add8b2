import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MatterDetail } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { OthersHere } from '#web/live/presence.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Milestones } from '#web/ui/milestones.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import { matterQuery } from '../queries.ts';
import { FourParts, InternalNotes, PublicAnswer } from './answer-cards.tsx';
import './matter.css';
import { answerStep, canAddPhoto, CategoryTag, MatterHead } from './matter-parts.tsx';
import { CourseCard } from './course-card.tsx';
import { FactsCard } from './facts-card.tsx';
import { JointCard } from './joint-card.tsx';
import { CompanyCard } from './company-card.tsx';
import { MergedCard } from './merged-card.tsx';
import { NextBar, useSteps } from './next-bar.tsx';
import { Documents, Photos, useAfterPhoto } from './photos.tsx';
import { PlaceCard } from './place-card.tsx';
import { ReporterLine } from './reporter-line.tsx';

const Pane = ({ matter }: { matter: MatterDetail }) => {
  const { take, dialog } = useSteps(matter);
  const photo = useAfterPhoto(matter.id);
  const reply = answerStep(matter);
  return (
    <>
      <div className="scroll body">
        <MatterHead matter={matter} />
        <Milestones milestones={matter.milestones} />
        <CourseCard matter={matter} />
        <blockquote>
          {matter.text}
          <ReporterLine matter={matter} />
        </blockquote>
        <FactsCard matter={matter} />
        <JointCard matter={matter} take={take} />
        <MergedCard matter={matter} />
        <CompanyCard matter={matter} take={take} />
        <Photos matter={matter} photo={photo} canAdd={canAddPhoto(matter)} />
        <Documents files={matter.files} />
        <div className="mapbox">
          <PlaceCard matter={matter} />
        </div>
        <FourParts matter={matter} />
        <PublicAnswer matter={matter} onWrite={reply ? () => take(reply) : null} />
        <Timeline history={matter.history} />
        <InternalNotes matter={matter} />
      </div>
      <NextBar matter={matter} take={take} photo={photo} max={3} />
      {dialog}
    </>
  );
};

/** A matter beside its list. */
export const MatterPane = ({ id, onClose }: { id: string | null; onClose: () => void }) => {
  const t = useWords(matterWords);
  const frame = useWords(shellWords);
  const { data: matter, error, refetch } = useQuery({ ...matterQuery(id ?? ''), enabled: id !== null });
  if (id === null)
    return (
      <aside className="card pane">
        <EmptyState title={t('open.pick')} text={t('open.pickText')} />
      </aside>
    );
  return (
    <aside className="card pane" aria-label={matter?.title}>
      <header>
        <span className="small third">{matter?.no}</span>
        {matter ? <CategoryTag matter={matter} /> : null}
        <OthersHere matterId={id} />
        <Link className="hy-btn quiet push" to="/matters/$id" params={{ id }} title={t('open.page')}>
          <Icon name="expand" size={16} label={t('open.page')} />
        </Link>
        <button type="button" className="hy-btn quiet" onClick={onClose}>
          <Icon name="x" size={16} label={frame('close')} />
        </button>
      </header>
      {error && !matter ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {matter ? <Pane key={matter.id} matter={matter} /> : error ? null : <Waiting />}
    </aside>
  );
};
