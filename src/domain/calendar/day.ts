import type { Day, Instant } from '#domain/shared/result.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** China keeps one zone and, since 1992, no summer time: the office's day is UTC shifted by a constant. */
const OFFICE_OFFSET = 8 * HOUR;

/** Days since 1970-01-01 in the office's zone. Rules count with these numbers; `Day` is for people and for data. */
export type DayNumber = number;

export const numberAt = (instant: Instant): DayNumber => Math.floor((instant + OFFICE_OFFSET) / DAY);

export const numberOf = (day: Day): DayNumber => Date.parse(`${day}T00:00:00Z`) / DAY;

export const dayFrom = (number: DayNumber): Day => new Date(number * DAY).toISOString().slice(0, 10);

/** Midnight at which the day begins. */
export const startOf = (number: DayNumber): Instant => number * DAY - OFFICE_OFFSET;

/** 0 = Sunday … 6 = Saturday; 1970-01-01 was a Thursday. */
export const weekdayOf = (number: DayNumber): number => (((number + 4) % 7) + 7) % 7;
