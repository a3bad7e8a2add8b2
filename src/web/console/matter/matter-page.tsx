import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { App } from 'antd';
import type { MatterDetail } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { OthersHere } from '#web/live/presence.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Milestones } from '#web/ui/milestones.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import { matterQuery } from '../queries.ts';
import { FourParts, InternalNotes, PublicAnswer } from './answer-cards.tsx';
import './matter.css';
import { answerStep, canAddPhoto, MatterHead } from './matter-parts.tsx';
import { DeadlineCard } from './due.tsx';
import { CourseCard } from './course-card.tsx';
import { FactsCard } from './facts-card.tsx';
import { JointCard } from './joint-card.tsx';
import { CompanyCard } from './company-card.tsx';
import { MergedCard } from './merged-card.tsx';
import { NextBar, useSteps } from './next-bar.tsx';
import { Documents, Photos, useAfterPhoto } from './photos.tsx';
import { PlaceCard } from './place-card.tsx';
import { ReporterLine } from './reporter-line.tsx';
import { SaidCard } from './said-card.tsx';
import { WallCard } from './wall-card.tsx';

const Crumb = ({ matter }: { matter: MatterDetail }) => {
  const t = useWords(matterWords);
  const { message } = App.useApp();
  const copy = () =>
    void navigator.clipboard.writeText(window.location.href).then(() => message.success(t('crumb.copied')));
  return (
    <div className="crumb">
      <Link to="/matters">
        <Icon name="left" size={14} />
        {t('crumb.matters')}
      </Link>
      <span className="hy-tag echo">{matter.stateLabel}</span>
      {matter.unitName ? <span>{matter.unitName}</span> : null}
      <OthersHere matterId={matter.id} />
      <span className="push">{matter.no}</span>
      <button type="button" className="hy-btn quiet" onClick={copy}>
        <Icon name="link" size={14} />
        {t('crumb.copy')}
      </button>
      <span title={matter.history.at(-1)?.hash}>
        <Icon name="history" size={14} /> {t('crumb.history', { n: matter.history.length })}
      </span>
    </div>
  );
};

const Page = ({ matter }: { matter: MatterDetail }) => {
  const t = useWords(matterWords);
  const { take, dialog } = useSteps(matter);
  const photo = useAfterPhoto(matter.id);
  const reply = answerStep(matter);
  return (
    <div className="matter">
      <Crumb matter={matter} />
      <div className="mhead">
        <MatterHead matter={matter} large />
        <Milestones milestones={matter.milestones} />
      </div>
      <CourseCard matter={matter} className="card course" />
      <div className="cols">
        <section className="card story" aria-label={t('story.title')}>
          <blockquote>
            {matter.text}
            <ReporterLine matter={matter} />
          </blockquote>
          <Timeline history={matter.history} />
        </section>
        <div className="stack">
          <FactsCard matter={matter} />
          <JointCard matter={matter} take={take} />
          <MergedCard matter={matter} />
          <CompanyCard matter={matter} take={take} />
          <section className="card">
            <header>
              <h2>{t('photos.title')}</h2>
              <span className="small third push">{t('photos.all', { n: matter.files.length })}</span>
            </header>
            <div className="pad">
              <Photos matter={matter} photo={photo} canAdd={canAddPhoto(matter)} />
              <Documents files={matter.files} />
            </div>
          </section>
          <WallCard matter={matter} take={take} />
          <FourParts matter={matter} />
          <DeadlineCard matter={matter} />
        </div>
        <div className="stack">
          <section className="card mapcard" aria-label={t('place.title')}>
            <PlaceCard matter={matter} />
          </section>
          <SaidCard matter={matter} />
          <PublicAnswer matter={matter} onWrite={reply ? () => take(reply) : null} />
          <InternalNotes matter={matter} />
        </div>
      </div>
      <NextBar matter={matter} take={take} photo={photo} />
      {dialog}
    </div>
  );
};

/** A matter on a page of its own. */
export const MatterPage = () => {
  const { id } = useParams({ from: '/shell/matters/$id' });
  const { data: matter, error, refetch } = useQuery(matterQuery(id));
  // What is on screen stays when it can't be read again: somebody may be writing on it.
  if (error && !matter) return <Failed error={error} onRetry={() => void refetch()} />;
  return matter ? <Page key={matter.id} matter={matter} /> : <Waiting />;
};
