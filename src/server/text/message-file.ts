import { countRarity, createHotSpots } from '#domain/hotspots/cluster.ts';
import { joinTwins, rankHotSpots, type HotSpot } from '#domain/hotspots/ranked.ts';
import { mask } from '#domain/text/masking.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { rowsOf } from './labelled-file.ts';

const HEADINGS = {
  id: ['id', '留言编号'],
  person: ['user', '留言用户'],
  title: ['title', '留言主题'],
  time: ['time', '留言时间'],
  text: ['text', '留言详情'],
  votesUp: ['likes', '点赞数'],
  votesDown: ['dislikes', '反对数'],
} as const;

const TIME = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u;

/** `2019-02-28 11:25:05` and `2019/2/28 11:25` of the office's zone; null where it is neither. */
const instantOf = (written: string): number | null => {
  const [, year, month, day, hour = '0', minute = '00', second = '00'] = TIME.exec(written.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const two = (part: string) => part.padStart(2, '0');
  const at = Date.parse(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}+08:00`);
  return Number.isNaN(at) ? null : at;
};

interface FileMessage {
  readonly id: string;
  readonly person: string | null;
  readonly title: string;
  readonly text: string;
  readonly at: number;
  readonly votesUp: number;
  readonly votesDown: number;
}

interface MessageFile {
  /** In the order of their times. */
  readonly messages: readonly FileMessage[];
  /** Lines whose time can't be read. */
  readonly skipped: readonly number[];
}

/** Messages of a CSV file with a header, as the platform exports them; votes and the writer may be absent. */
export const readMessageFile = async (
  file: string,
): Promise<Result<MessageFile, 'text.columns-missing' | 'text.file-empty'>> => {
  const messages: FileMessage[] = [];
  const skipped: number[] = [];
  for await (const { row, line } of rowsOf(file)) {
    const cell = (field: keyof typeof HEADINGS) =>
      HEADINGS[field].map((name) => row[name]).find((one) => one !== undefined);
    const votes = (field: 'votesUp' | 'votesDown') => Math.max(0, Math.trunc(Number(cell(field))) || 0);
    const [id, title, time] = [cell('id'), cell('title'), cell('time')];
    if (id === undefined || title === undefined || time === undefined)
      return refuse('text.columns-missing', 'file', { file });
    const at = instantOf(time);
    if (at === null) {
      skipped.push(line);
      continue;
    }
    const person = cell('person') || null;
    const [votesUp, votesDown] = [votes('votesUp'), votes('votesDown')];
    messages.push({ id, title, text: cell('text') ?? '', at, person, votesUp, votesDown });
  }
  messages.sort((a, b) => a.at - b.at);
  return messages.length > 0 ? ok({ messages, skipped }) : refuse('text.file-empty', 'file', { file });
};

/** The troubles of a file that several people speak of, hottest first, their titles masked; and the lines left out. */
export const hotSpotsOfFile = async (
  file: string,
): Promise<Result<{ spots: HotSpot[]; skipped: readonly number[] }, 'text.columns-missing' | 'text.file-empty'>> => {
  const read = await readMessageFile(file);
  if (!read.ok) return read;
  const { messages, skipped } = read.value;
  const spots = createHotSpots(countRarity(messages));
  for (const message of messages) spots.add(message);
  const ranked = rankHotSpots(joinTwins(spots.clusters()), null);
  return ok({ spots: ranked.map((spot) => ({ ...spot, title: mask(spot.title).text })), skipped });
};
