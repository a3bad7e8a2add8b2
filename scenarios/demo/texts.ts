import type { CategoryKey } from '#domain/matters/category.ts';
import type { Answer, Channel, Verdict } from '#domain/matters/matter.ts';
import { between, pick, pickWeighted, type Rng } from './random.ts';
import { buildingTexts } from './texts-buildings.ts';
import { cleaningTexts } from './texts-cleaning.ts';
import { facilityTexts } from './texts-facilities.ts';
import * as frames from './texts-frames.ts';
import { greenTexts } from './texts-green.ts';
import { nuisanceTexts } from './texts-nuisance.ts';
import { orderTexts } from './texts-order.ts';
import { roadTexts } from './texts-roads.ts';
import type { ClassTexts } from './texts-type.ts';
import { worksTexts } from './texts-works.ts';

/** Every class that the demo's residents write about, with its share. */
export const classTexts: readonly ClassTexts[] = [
  ...cleaningTexts,
  ...roadTexts,
  ...facilityTexts,
  ...greenTexts,
  ...nuisanceTexts,
  ...orderTexts,
  ...buildingTexts,
  ...worksTexts,
];

const byKey: ReadonlyMap<CategoryKey, ClassTexts> = new Map(classTexts.map((one) => [one.key, one]));

/** The parts of a place as residents name them; `building` is a bare number. */
export interface DemoPlace {
  readonly road: string;
  readonly number: string;
  readonly estate: string;
  readonly building: string;
  readonly landmark: string;
}

/** One invented matter in words. `answer` has the four elements but for the time of acceptance, which the engine knows. */
export interface DemoMessage {
  readonly title: string;
  readonly text: string;
  readonly answer: Omit<Answer, 'acceptedAt'>;
  readonly publicAnswer: string;
  readonly note: string;
}

const channels: readonly { readonly channel: Channel; readonly weight: number }[] = [
  { channel: 'wechat', weight: 26 },
  { channel: 'grid', weight: 24 },
  { channel: 'hotline', weight: 20 },
  { channel: 'qr', weight: 14 },
  { channel: 'web', weight: 8 },
  { channel: 'visit', weight: 5 },
  { channel: 'superior', weight: 3 },
];

/** A class, as often as residents write about it. */
export const demoCategory = (rng: Rng): CategoryKey => pickWeighted(rng, classTexts).key;

/** A channel, as often as the demo office hears by it. */
export const demoChannel = (rng: Rng): Channel => pickWeighted(rng, channels).channel;

const surnames = [...'沈陆邱董温汪江胡徐朱高叶余梁宋'];
const digits = (rng: Rng, count: number): string => Array.from({ length: count }, () => between(rng, 0, 9)).join('');

type Slots = Readonly<Record<string, string>>;

/** Slots may stand inside what fills a slot ("{where}" holds "{road}"), hence until none is left. */
function fill(template: string, slots: Slots): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`no value for the slot {${name}} in: ${template}`);
    return value;
  });
  return filled === template ? filled : fill(filled, slots);
}

/** A sentence that names the estate or the landmark itself must not stand under a title that names another place. */
function whereOf(rng: Rng, say: string): string {
  const named = ['{where}', '{landmark}', '{building}', '{estate}', '{road}'].find((slot) => say.includes(slot));
  const fitting = frames.wheres.filter((where) => named && where.includes(named));
  return pick(rng, fitting.length > 0 ? fitting : frames.wheres);
}

function slotsOf(rng: Rng, one: ClassTexts, place: DemoPlace): Slots {
  const say = pick(rng, one.says);
  const at = between(rng, 0, one.found.length - 1);
  return {
    ...place,
    where: whereOf(rng, say),
    time: pick(rng, frames.times),
    since: pick(rng, frames.sinces),
    count: String(between(rng, 2, 6)),
    // Zhejiang gives out 浙A to 浙L only: the plate cannot be anyone's.
    plate: `浙Z0${digits(rng, 4)}`,
    person: `${pick(rng, surnames)}某`,
    phone: `1380000${digits(rng, 4)}`,
    say,
    harm: pick(rng, one.harms),
    subject: pick(rng, one.subjects),
    found: one.found[at]!,
    done: one.done[at % one.done.length]!,
    later: pick(rng, one.later),
    other: pick(rng, pickWeighted(rng, classTexts).subjects),
  };
}

/** How residents themselves write: from three words on the way to work to a full complaint. */
function residentTemplate(rng: Rng): string {
  const chance = rng();
  if (chance < 0.15) return '{where}{subject}';
  if (chance < 0.3) return `{say},${pick(rng, frames.asks)}`;
  return [
    pick(rng, frames.openers),
    rng() < 0.8 ? '{say}' : '{where}{subject},{say}',
    rng() < 0.75 ? ',{harm}。' : '。',
    pick(rng, frames.histories),
    rng() < 0.07 ? pick(rng, frames.asides) : '',
    pick(rng, frames.asks),
    rng() < 0.12 ? pick(rng, frames.contacts) : '',
  ].join('');
}

function templateFor(rng: Rng, channel: Channel): string {
  if (channel === 'hotline') return pick(rng, frames.hotlineFrames) + (rng() < 0.3 ? pick(rng, frames.contacts) : '');
  if (channel === 'grid') return pick(rng, frames.patrolFrames);
  if (channel === 'visit') return pick(rng, frames.visitFrames);
  if (channel === 'superior') return pick(rng, frames.superiorFrames);
  return residentTemplate(rng);
}

/**
 * A matter of the class at the place as it would come by the channel, with what the office answers in four elements:
 * received → looked into → done → from now on. The same rng state gives the same words. Throws for a class without texts.
 */
export function demoMessage(rng: Rng, category: CategoryKey, place: DemoPlace, channel: Channel): DemoMessage {
  const one = byKey.get(category);
  if (!one) throw new RangeError(`no demo texts for ${category}`);
  const slots = slotsOf(rng, one, place);
  const say = (template: string): string => fill(template, slots);
  const title = say('{where}{subject}');
  return {
    title,
    text: say(templateFor(rng, channel)),
    answer: {
      contacted: pick(rng, frames.contactedWith),
      measures: say('{found};{done}'),
      by: pick(rng, frames.answeredBy),
    },
    publicAnswer: say(
      `${pick(rng, frames.greetings)}您反映的“${title}”已收到。经到现场查看：{found}。{done}。接下来,{later}。${pick(rng, frames.thanks)}`,
    ),
    note: say(pick(rng, frames.internalNotes)),
  };
}

/** Why a unit sends a task back. */
export const demoReturnReason = (rng: Rng): string => pick(rng, frames.returnReasons);

/** Why a check sends the work back. */
export const demoReworkReason = (rng: Rng): string => pick(rng, frames.reworkReasons);

/** What a reporter writes beside the verdict. */
export const demoVerdictComment = (rng: Rng, verdict: Verdict): string => pick(rng, frames.verdictComments[verdict]);
