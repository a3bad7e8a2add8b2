import type { Course } from '#server/matters/commands/record.ts';
import { findingCourses } from './kinds/findings.ts';
import { petitionCourses } from './kinds/petitions.ts';
import type { Stage } from './stories.ts';

/** A few matters of each kind that has a form of its own, in every stage that a newcomer should see. */
export const kindCourses = (stage: Stage, uuid: () => string): Course[] => [
  ...findingCourses(stage, uuid),
  ...petitionCourses(stage, uuid),
];
