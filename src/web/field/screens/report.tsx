import { useRef, useState } from 'react';
import type { Created } from '#contract/matters.ts';
import type { Static } from 'typebox';
import { uploadFile } from '#web/api/files.ts';
import { createMatter } from '#web/api/matters.ts';
import { shrinkPhoto } from '#web/ui/shrink-photo.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Rings } from '#web/ui/rings.tsx';
import { useDraft } from '../drafts.ts';
import { BackBar } from '../parts/bars.tsx';
import { Burden } from '../parts/burden.tsx';
import { ReportPhotos } from '../parts/report-photos.tsx';
import { ReportPlace } from '../parts/report-place.tsx';
import { problemWords } from '../parts/take-step.ts';
import { usePosition } from '../parts/use-position.ts';
import { Link } from '../router.tsx';
import { useFieldWords } from '../session.tsx';

const EMPTY = { text: '', address: '' };
/** Time, reporter and channel are known without asking. */
const KNOWN = 3;

const Sent = ({ created, onAnother }: { created: Static<typeof Created>; onAnother: () => void }) => {
  const t = useFieldWords();
  return (
    <>
      <BackBar title={t('report.title')} close />
      <main className="sent">
        <Rings phase="received" size={84} />
        <h2>{t('report.sentTitle')}</h2>
        <p>{t('report.sentNo', { no: created.no })}</p>
      </main>
      <footer className="dock">
        <button type="button" className="btn primary big" onClick={onAnother}>
          {t('report.another')}
        </button>
        <Link to={{ screen: 'matter', id: created.id }} className="btn big">
          {t('report.open')}
        </Link>
      </footer>
    </>
  );
};

/** A picture, one sentence, sent: the rest is filled in. */
const ReportForm = ({ onSent }: { onSent: (created: Static<typeof Created>) => void }) => {
  const t = useFieldWords();
  const { draft, change, drop } = useDraft('report', EMPTY);
  const { position, again } = usePosition();
  const [photos, setPhotos] = useState<File[]>([]);
  const [progress, setProgress] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  // Sent again after a lost answer, the same report must not be registered twice.
  const key = useRef(crypto.randomUUID());
  const uploaded = useRef(new Map<File, string>());

  const sendPhotos = async (): Promise<string[]> => {
    for (const [index, photo] of photos.entries()) {
      if (uploaded.current.has(photo)) continue;
      const tell = (share: number) =>
        setProgress(t('report.sendingPhoto', { n: index + 1, of: photos.length, percent: Math.round(share * 100) }));
      const small = await shrinkPhoto(photo);
      uploaded.current.set(photo, await uploadFile(small, small.name, { role: 'before', onProgress: tell }));
    }
    return photos.flatMap((photo) => uploaded.current.get(photo) ?? []);
  };
  const send = async (): Promise<void> => {
    setFault(null);
    setProgress(t('report.sending'));
    try {
      const fileIds = await sendPhotos();
      const { text, address } = { text: draft.text.trim(), address: draft.address.trim() };
      const here = position.state === 'found' && position.located?.inside !== false ? position : null;
      const created = await createMatter(
        {
          text,
          channel: 'grid',
          ...(address && { address }),
          ...(here && { lng: here.lng, lat: here.lat }),
          ...(fileIds.length > 0 && { fileIds }),
        },
        { idempotencyKey: key.current },
      );
      drop();
      onSent(created);
    } catch (error) {
      setFault(problemWords(error, t));
      setProgress(null);
    }
  };

  const located = position.state === 'found' ? position.located : null;
  const filled =
    KNOWN + (position.state === 'found' ? 1 : 0) + (located?.gridId ? 1 : 0) + (located?.communityId ? 1 : 0);
  const ready = draft.text.trim() !== '' && progress === null;
  return (
    <>
      <BackBar title={t('report.title')} close>
        <button type="button" className="btn quiet" onClick={() => setSaved(true)}>
          {t(saved ? 'report.saved' : 'report.saveDraft')}
        </button>
      </BackBar>
      <main>
        <ReportPhotos photos={photos} onChange={setPhotos} />
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
          onAddress={(address) => change({ address })}
        />
      </main>
      <footer className="dock">
        {fault ? (
          <p className="fault" role="alert">
            {fault}
          </p>
        ) : null}
        <Burden photos={photos.length} sentence={draft.text.trim() !== ''} filled={filled} />
        <button
          type="button"
          className={draft.text.trim() === '' ? 'btn big off' : 'btn primary big'}
          disabled={!ready}
          onClick={() => void send()}
        >
          {progress ?? (
            <>
              <Icon name="right" size={20} />
              {t('report.send')}
            </>
          )}
        </button>
      </footer>
    </>
  );
};

export const ReportScreen = () => {
  const [created, set] = useState<Static<typeof Created> | null>(null);
  return created ? <Sent created={created} onAnother={() => set(null)} /> : <ReportForm onSent={set} />;
};
