import type { ReactNode } from 'react';
import type { Facts } from '#contract/forms.ts';
import type { MatterDetail } from '#contract/matters.ts';
import { shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang } from '#web/ui/lang.tsx';
import { useFieldWords, type FieldSay } from '../session.tsx';

/** What the handler typed; the rest of the answer is the system's to fill in. */
export interface HandleDraft {
  readonly contacted: string;
  readonly measures: string;
  /** Null while it follows from the measures. */
  readonly publicAnswer: string | null;
  /** What the kind's form asks when it is done. */
  readonly facts: Facts;
  /** Why it is answered this way, where the office asks. */
  readonly reason: string;
}
export const EMPTY_HANDLE: HandleDraft = { contacted: '', measures: '', publicAnswer: null, facts: {}, reason: '' };

const SENTENCE_END = /[。.!?！？]$/;

/** What the resident will read: written from the measures until the handler changes it. */
export const publicAnswerOf = (draft: HandleDraft, matter: Pick<MatterDetail, 'title'>, t: FieldSay): string => {
  const measures = draft.measures.trim();
  if (draft.publicAnswer !== null || measures === '') return draft.publicAnswer ?? '';
  const text = t('handle.previewText', { title: matter.title, measures });
  return SENTENCE_END.test(text) ? text : `${text}${/[\u4e00-\u9fff]/.test(text) ? '。' : '.'}`;
};

const Row = ({ label, children, auto = false }: { label: string; children: ReactNode; auto?: boolean }) => {
  const t = useFieldWords();
  return (
    <li>
      <span className="k">{label}</span>
      <div className="v">{children}</div>
      {auto ? (
        <span className="auto">
          <Icon name="check" size={16} />
          {t('handle.auto')}
        </span>
      ) : null}
    </li>
  );
};

/** The four parts of a reply (受理时间、与谁沟通、解决措施、解决时限): two are known already. */
export const FourElements = ({
  matter,
  draft,
  change,
}: {
  matter: MatterDetail;
  draft: HandleDraft;
  change: (changes: Partial<HandleDraft>) => void;
}) => {
  const t = useFieldWords();
  const { lang } = useLang();
  const ways = matter.reporter
    ? [t('handle.phone'), t('handle.inPerson'), t('handle.notReached')]
    : [t('handle.noContact'), t('handle.inPerson')];
  const contacted = draft.contacted || ways[0];
  return (
    <ol className="four-form">
      <Row label={t('handle.acceptedAt')} auto>
        <b>{shortTime(acceptedAt(matter), lang)}</b>
      </Row>
      <Row label={t('handle.contacted')}>
        <div className="chips">
          {ways.map((way) => (
            <button
              key={way}
              type="button"
              className={way === contacted ? 'chip on' : 'chip'}
              aria-pressed={way === contacted}
              onClick={() => change({ contacted: way })}
            >
              {way}
            </button>
          ))}
        </div>
      </Row>
      <Row label={t('handle.measures')}>
        <textarea
          rows={2}
          maxLength={2000}
          value={draft.measures}
          placeholder={t('handle.measuresHint')}
          aria-label={t('handle.measures')}
          onChange={(event) => change({ measures: event.target.value })}
        />
      </Row>
      <Row label={t('handle.by')} auto>
        <b>{byText(matter, t, lang)}</b>
      </Row>
    </ol>
  );
};

/** When it reached the unit. */
const acceptedAt = (matter: MatterDetail): string =>
  matter.milestones.find(({ phase }) => phase === 'handling')?.at ?? matter.reportedAt;

const byText = (matter: MatterDetail, t: FieldSay, lang: 'zh-CN' | 'en'): string =>
  matter.deadline.dueAt ? t('handle.byBefore', { time: shortTime(matter.deadline.dueAt, lang) }) : t('handle.byNow');

/** The answer as it is shown and sent. */
export const answerOf = (matter: MatterDetail, draft: HandleDraft, t: FieldSay, lang: 'zh-CN' | 'en') => ({
  acceptedAt: acceptedAt(matter),
  contacted: draft.contacted || t(matter.reporter ? 'handle.phone' : 'handle.noContact'),
  measures: draft.measures.trim(),
  by: byText(matter, t, lang),
});
