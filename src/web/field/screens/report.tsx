import { useState } from 'react';
import { useDraft } from '#web/live/use-draft.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Forbidden } from '#web/ui/states.tsx';
import { BackBar } from '../parts/bars.tsx';
import { Burden } from '../parts/burden.tsx';
import { NearCard } from '../parts/near-card.tsx';
import { preselected, ProposalChips } from '../parts/proposal-chips.tsx';
import { ReportPhotos } from '../parts/report-photos.tsx';
import { ReportPlace } from '../parts/report-place.tsx';
import { ReportSent } from '../parts/report-sent.tsx';
import { useSendReport, type SentReport } from '../parts/send-report.ts';
import { usePosition } from '../parts/use-position.ts';
import { useKeptPhotos } from '../parts/use-kept-photos.ts';
import { useProposals } from '../parts/use-proposals.ts';
import { useFieldWords, useSigned } from '../session.tsx';

interface Draft {
  readonly text: string;
  readonly address: string;
  /** What the person chose against the proposal; null while they follow it. */
  readonly category: string | null;
  readonly grid: string | null;
}
const EMPTY: Draft = { text: '', address: '', category: null, grid: null };
/** Time, reporter and channel are known without asking. */
const KNOWN = 3;

/** “听涛 05” of “听涛 05 网格”: the title says the rest. */
const without = (name: string, word: string): string =>
  name.endsWith(word) && name !== word ? name.slice(0, -word.length).trim() : name;

/** A picture, one sentence, sent: the rest is proposed and taken where nobody touches it. */
const ReportForm = ({ onSent }: { onSent: (sent: SentReport, seconds: number) => void }) => {
  const t = useFieldWords();
  const { session } = useSigned();
  const person = session.user.id;
  const ofGrid = session.places.length > 0 && session.permissions.includes('matter.handle');
  const { draft, change, drop, clear } = useDraft(person, 'report', EMPTY);
  const shots = useKeptPhotos(person, 'report');
  const { photos } = shots;
  const [back, setBack] = useState(draft.text !== '' || draft.address !== '');
  const { position, again } = usePosition();
  const [start] = useState(() => Date.now());
  const [saved, setSaved] = useState(false);
  const [sameAs, choose] = useState<string | null>(null);
  const [others, setOthers] = useState<readonly string[]>([]);
  const proposals = useProposals(draft.text, draft.address, position);
  const { progress, fault, send } = useSendReport((sent) => {
    drop();
    shots.drop();
    onSent(sent, Math.round((Date.now() - start) / 1000));
  });

  const text = draft.text.trim();
  const address = draft.address.trim();
  // A choice holds as long as it is still among what is proposed for these words.
  const among = (id: string | null, list: readonly { id: string }[]) => (list.some((one) => one.id === id) ? id : null);
  const category = among(draft.category, proposals.category);
  const grid = among(draft.grid, proposals.grid);
  const near = proposals.near.find(({ id }) => !others.includes(id));
  const here = position.state === 'found' && position.located?.inside !== false ? position : null;
  const ready = text !== '' && progress === null;
  const filled =
    KNOWN +
    [
      here,
      here?.located?.communityId,
      grid ?? preselected(proposals.grid),
      category ?? preselected(proposals.category),
    ].filter(Boolean).length;

  const discard = () => {
    clear();
    shots.clear();
    setBack(false);
  };

  const submit = (): void =>
    void send({
      photos,
      sameAs: near && near.id === sameAs ? sameAs : null,
      report: {
        text,
        channel: 'grid',
        // What the grid finds and no resident asked for: it may be settled there, or go up.
        ...(ofGrid && { kind: 'gridEvent' }),
        // Without a choice of its own the server takes the same proposals.
        ...(category && { category }),
        ...(grid && { placeId: grid }),
        ...(address && { address }),
        ...(here && { lng: here.lng, lat: here.lat }),
      },
    });

  return (
    <>
      <BackBar title={t('report.title')} close>
        <button type="button" className="btn quiet" onClick={() => setSaved(true)}>
          {t(saved ? 'report.saved' : 'report.saveDraft')}
        </button>
      </BackBar>
      <main>
        {back || shots.back ? (
          <p className="kept-note" role="status">
            <span>{t('report.back')}</span>
            <button type="button" className="btn quiet" onClick={discard}>
              {t('report.discard')}
            </button>
          </p>
        ) : null}
        <ReportPhotos
          photos={photos}
          onChange={(next) => {
            // The way back to it, before a word is written.
            change({});
            shots.change(next);
          }}
        />
        {shots.unkept ? (
          <p className="fault" role="alert">
            {t('report.photosUnkept')}
          </p>
        ) : null}
        <textarea
          className="sentence"
          rows={2}
          maxLength={2000}
          value={draft.text}
          placeholder={t('report.sentenceHint')}
          aria-label={t('report.sentence')}
          onChange={(event) => change({ text: event.target.value })}
        />
        <ReportPlace
          position={position}
          again={again}
          address={draft.address}
          onAddress={(changed) => change({ address: changed })}
        />
        <ProposalChips
          title={t('report.category')}
          proposals={proposals.category}
          chosen={category ?? preselected(proposals.category)}
          onChoose={(id) => change({ category: id })}
        />
        <ProposalChips
          title={t('report.grid')}
          proposals={proposals.grid}
          chosen={grid ?? preselected(proposals.grid)}
          onChoose={(id) => change({ grid: id })}
          short={(name) => without(name, t('level.grid'))}
        />
        {near ? (
          <NearCard
            near={near}
            photos={photos.length}
            same={near.id === sameAs}
            onSame={() => choose(near.id === sameAs ? null : near.id)}
            onOther={() => setOthers([...others, near.id])}
          />
        ) : null}
      </main>
      <footer className="dock">
        {fault ? (
          <p className="fault" role="alert">
            {fault}
          </p>
        ) : null}
        <Burden start={start} photos={photos.length} sentence={text !== ''} filled={filled} />
        <button
          type="button"
          className={text === '' ? 'btn big off' : 'btn primary big'}
          disabled={!ready}
          onClick={submit}
        >
          {progress ?? (
            <>
              <Icon name="right" size={20} />
              {t(near && near.id === sameAs ? 'report.sendSame' : 'report.send')}
            </>
          )}
        </button>
      </footer>
    </>
  );
};

export const ReportScreen = () => {
  const t = useFieldWords();
  const { session } = useSigned();
  const [result, set] = useState<{ sent: SentReport; seconds: number } | null>(null);
  if (!session.permissions.includes('matter.report'))
    return (
      <>
        <BackBar title={t('report.title')} close />
        <main>
          <Forbidden text={t('report.forbidden')} />
        </main>
      </>
    );
  return result ? (
    <ReportSent {...result} onAnother={() => set(null)} />
  ) : (
    <ReportForm onSent={(sent, seconds) => set({ sent, seconds })} />
  );
};
