import { useState } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import type { Proposals } from '#contract/proposals.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { OthersHere } from '#web/live/presence.tsx';
import { shortTime } from '#web/ui/format.ts';
import { EvidenceText } from '#web/ui/evidence-text.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Photo } from '#web/ui/photo-pair.tsx';
import { Rings } from '#web/ui/rings.tsx';
import { Image } from 'antd';
import type { Static } from 'typebox';
import { Due } from '../matter/due.tsx';
import { PlaceCard } from '../matter/place-card.tsx';
import { ReporterLine } from '../matter/reporter-line.tsx';
import { ChannelIcon } from './channel-icon.tsx';

/** Pictures of the report: the first large, a second beside it, all of them in the viewer. */
const Pictures = ({ matter }: { matter: MatterDetail }) => {
  const { lang } = useLang();
  const [large, open] = useState<number | null>(null);
  const pictures = matter.files.filter((file) => file.mime.startsWith('image/'));
  if (pictures.length === 0) return null;
  return (
    <>
      <div className={pictures.length > 1 ? 'pics' : 'pics one'}>
        {pictures.slice(0, 2).map((file, index) => (
          <Photo key={file.id} file={file} caption={shortTime(file.createdAt, lang)} onOpen={() => open(index)} />
        ))}
      </div>
      <Image.PreviewGroup
        items={pictures.map((file) => ({ src: file.url, alt: file.name }))}
        preview={{
          open: large !== null,
          current: large ?? 0,
          onChange: open,
          onOpenChange: (isOpen) => !isOpen && open(null),
        }}
      />
    </>
  );
};

/** The second column: the resident's own words, underlined by meaning, with pictures and place. */
export const Subject = ({
  matter,
  proposals,
}: {
  matter: MatterDetail;
  proposals: Static<typeof Proposals> | undefined;
}) => {
  const t = useWords(deskWords);
  const { lang } = useLang();
  const letters = t('dup.letters');
  const marks = (proposals?.duplicates ?? []).flatMap(({ lng, lat }, index) =>
    lng === null || lat === null ? [] : [{ lng, lat, label: letters[index] ?? '' }],
  );
  return (
    <section className="card msg" data-matter={matter.id} aria-label={matter.title}>
      <header>
        <Rings phase={matter.phase} label={matter.stateLabel} />
        <span className="small second">{matter.no}</span>
        <ChannelIcon channel={matter.channel} named />
        <OthersHere matterId={matter.id} />
        <span className="small second push received">
          {t('subject.received', { time: shortTime(matter.reportedAt, lang) })}
        </span>
        <Due matter={matter} />
      </header>
      <div className="scroll">
        <p className="voice">
          <EvidenceText text={matter.text} spans={proposals?.evidence ?? []} />
        </p>
        <div className="from">
          <ReporterLine matter={matter} />
          <p className="meanings" aria-hidden>
            {(['place', 'category', 'time'] as const).map((meaning) => (
              <span key={meaning} className={meaning}>
                {t(`subject.legend.${meaning}`)}
              </span>
            ))}
          </p>
        </div>
        <Pictures matter={matter} />
        <div className="mapbox">
          <PlaceCard matter={matter} marks={marks} />
        </div>
      </div>
    </section>
  );
};
