import { answerChecker } from '#catalog/answer-checker.ts';
import type { AnswerCheckView, AnswerDraft } from '#contract/answers.ts';
import { CONFINED_KINDS } from '#domain/access/confined.ts';
import type { Matter } from '#domain/matters/matter.ts';
import { checkAnswer, type AnswerVerdict, type GivenAnswer } from '#domain/text/answer-check.ts';
import { isSerious } from '#domain/text/answer-faults.ts';
import { findPlaces } from '#domain/text/places.ts';
import { answerCheckWords } from '#i18n/answer-check.ts';
import type { Deps } from '../deps.ts';
import type { Lang } from '../matters/present.ts';
import { placeNameOf, type Office } from '../offices/office.ts';

/** The newest answers of the office that a new one is compared with. */
const COMPARED = 150;
/** Under this a name may as well be a word. */
const SURE_PLACE = 0.5;

const namesIn = (office: Office, text: string): string[] =>
  findPlaces(office.gazetteer, text).flatMap(({ name, confidence }) =>
    name !== null && confidence >= SURE_PLACE ? [name] : [],
  );

/** What the matter is about and where, as two of them are compared. */
const subjectOf = ({ category, topic }: Matter): string | null => category ?? topic;
const placeOf = ({ gridId, communityId }: Matter): string | null => gridId ?? communityId;

const givenAnswers = (deps: Deps, tenant: number, matterId: string): Promise<GivenAnswer[]> =>
  deps.db.office(tenant).query<GivenAnswer>(
    `select no, public_answer as answer, coalesce(category, topic) as subject, coalesce(grid_id, community_id) as place
     from matter
     where tenant_id = $1 and answered_at is not null and public_answer is not null and duplicate_of is null and id <> $2
       and kind <> all($4)
     order by answered_at desc, id desc limit $3`,
    [tenant, matterId, COMPARED, [...CONFINED_KINDS]],
    'answers-given',
  );

/** Holds an answer against the matter that it is for. A few milliseconds; it reads and writes nothing else. */
export async function checkAnswerOf(
  deps: Deps,
  office: Office,
  { matter, body }: { readonly matter: Matter; readonly body: string },
  draft: AnswerDraft,
): Promise<AnswerVerdict> {
  const { contacted = '', measures = '', by = '' } = draft.answer ?? matter.answer ?? {};
  const own = [matter.placeId, matter.gridId, matter.communityId].flatMap((id) =>
    id ? [placeNameOf(office, id)] : [],
  );
  return checkAnswer(
    {
      title: matter.title,
      text: body,
      answer: draft.publicAnswer,
      elements: contacted || measures || by ? { contacted, measures, by } : null,
      subject: subjectOf(matter),
      place: placeOf(matter),
      places: {
        asked: namesIn(office, `${matter.title}\n${body}`),
        answered: namesIn(office, draft.publicAnswer),
        own: matter.address ? [...own, matter.address] : own,
      },
    },
    await givenAnswers(deps, office.id, matter.id),
    answerChecker(),
  );
}

/** The verdict in words. */
export const presentCheck = (office: Office, { flagged, findings }: AnswerVerdict, lang: Lang): AnswerCheckView => ({
  flagged,
  needsReason: flagged && office.settings.echo.reasonForFlagged,
  findings: findings.map(({ fault, about }) => ({
    fault,
    serious: isSerious(fault),
    words: answerCheckWords[`fault.${fault}`][lang].replace('{about}', about),
  })),
});
